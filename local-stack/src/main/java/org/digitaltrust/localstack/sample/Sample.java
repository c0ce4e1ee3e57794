package org.digitaltrust.localstack.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Fills a stack with the sample. An interrupted run is taken up where it ended by running again. */
public final class Sample {

    /** The demo user {@code editor1} of the realm file. */
    private static final String EDITOR = "01930000-0000-7000-8000-000000000021";

    /** The clients and users of the realm file that act for sample members. */
    private static final Map<String, Map<String, List<String>>> CALLERS = Map.of(
            "platform", Map.of("client_ids", List.of("tiktok"), "user_ids", List.of()),
            "broadcaster", Map.of("client_ids", List.of("broadcaster-one"), "user_ids", List.of(EDITOR)));

    private static final int AT_ONCE = 4;
    private static final int REPORT_EVERY = 50;

    private final SampleUsers users;
    private final URI gateway;
    private final UnaryOperator<String> tokenOf;
    private final Consumer<String> progress;

    /**
     * Fills through this gateway.
     *
     * @param tokenOf a user's access token
     */
    public Sample(SampleUsers users, URI gateway, UnaryOperator<String> tokenOf, Consumer<String> progress) {
        this.users = users;
        this.gateway = gateway;
        this.tokenOf = tokenOf;
        this.progress = progress;
    }

    /**
     * Loads about this many members, the code of conduct, callers and restrictions.
     *
     * @return which account is restricted how, a line each
     */
    public List<String> load(int about) {
        addUsers(about);
        var members = new SampleNames().members(about);
        try (var api = new Api(gateway, tokenOf)) {
            var code = SampleCode.inForce(api);
            var ids = tellAll(api, code, members);
            CALLERS.forEach((kind, callers) -> {
                for (int i = 0; i < members.size(); i++) {
                    if (members.get(i).kind().equals(kind)) {
                        speakFor(api, ids.get(i), callers);
                        return;
                    }
                }
            });
            var people = members.stream()
                    .filter(it -> List.of("kol", "koc", "artist").contains(it.kind()))
                    .sorted(Comparator.comparing(SampleMember::user))
                    .toList();
            return SampleRestrictions.impose(api, people);
        }
    }

    /** Adds the people of {@link #load} to the realm, those that are not there. */
    public void addUsers(int about) {
        users.add(new SampleNames()
                .members(about).stream().map(SampleMember::user).toList());
    }

    private static void speakFor(Api api, String member, Map<String, List<String>> callers) {
        var path = "/membership/v1/members/" + member + "/callers";
        var now = api.get("admin", path);
        if (now.body().get("client_ids").isEmpty()) {
            api.put("admin", path, callers, now.etag());
        }
    }

    private List<String> tellAll(Api api, JsonNode code, List<SampleMember> members) {
        var story = new SampleStory(api, code);
        var done = new AtomicInteger();
        try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<String>> stories = members.stream()
                    .<Callable<String>>map(it -> () -> {
                        var id = story.tell(it);
                        var count = done.incrementAndGet();
                        if (count % REPORT_EVERY == 0) {
                            progress.accept("sample: " + count + " of " + members.size() + " members");
                        }
                        return id;
                    })
                    .toList();
            return results(pool.invokeAll(stories));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static List<String> results(List<Future<String>> futures) throws InterruptedException {
        var results = new ArrayList<String>();
        for (var future : futures) {
            try {
                results.add(future.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        }
        return results;
    }
}
