package org.digitaltrust.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.digitaltrust.localstack.TestInfrastructure;

/**
 * Pledges signed at a fixed rate, each to another code of conduct, at a pledge-service of its own: declaration checked, evidence
 * signed and kept, others told by the outbox. A latency counts from the moment the declaration was due.
 */
final class SigningPledges implements Area {

    private static final double PER_SECOND = 20;
    private static final double P99_MILLIS = 100;
    private static final int WARM_UP = 200;
    private static final Duration LASTING = Duration.ofSeconds(30);
    private static final int CREATED = 201;
    private static final int CONFLICT = 409;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public List<String> measure(RunningStack stack) throws Exception {
        var count = (int) (PER_SECOND * LASTING.toSeconds());
        var scratch = new ScratchPledges(stack);
        scratch.create();
        // A broker of its own, so that nobody on the stack hears of what is invented.
        try (var broker = TestInfrastructure.start(false);
                var service = new Replicas(stack)
                        .pledge(broker.infrastructure().kafka().bootstrapServers())) {
            var member = stack.user("member1");
            scratch.member(subjectOf(member));
            var version = versionInForce(stack, service.base());
            var declarations =
                    declarations(version, scratch.codesLike(version.path("id").asText(), WARM_UP + count));
            sign(service.base(), member, declarations.subList(0, WARM_UP));
            return report(sign(service.base(), member, declarations.subList(WARM_UP, WARM_UP + count)));
        } finally {
            scratch.drop();
        }
    }

    /** The starter code of conduct, proposed by one person and adopted by another; the service brings it into force, or we do. */
    private JsonNode versionInForce(RunningStack stack, URI base) throws IOException, InterruptedException {
        var codes = stack.user("codes");
        var admin = stack.user("admin");
        var code = RunningStack.read(
                        stack.post(base, codes, "/pledges/v1/codes", "{\"issuer\":\"bench\",\"audience\":\"bench\"}"))
                .path("id")
                .asText();
        var version = RunningStack.read(
                stack.post(base, codes, "/pledges/v1/codes/" + code + "/versions", text().toString()));
        var path = "/pledges/v1/versions/" + version.path("id").asText();
        stack.post(base, admin, path + "/adoption", "");
        var status = post(base, admin, path + "/entry-into-force", "");
        if (status != 200 && status != CONFLICT) {
            throw new IllegalStateException(path + " answered " + status);
        }
        return version;
    }

    private static JsonNode text() throws IOException {
        try (var file = SigningPledges.class.getResourceAsStream("/sample/code-of-conduct.json")) {
            return JSON.readTree(file);
        }
    }

    private static List<String> declarations(JsonNode version, List<UUID> versions) throws IOException {
        var clauses = text().at("/texts/vi/clauses").findValuesAsText("id");
        var declarations = new ArrayList<String>();
        for (var id : versions) {
            declarations.add(JSON.writeValueAsString(Map.of(
                    "version_id",
                    id,
                    "sha256",
                    version.path("sha256").asText(),
                    "acknowledged_clauses",
                    clauses,
                    "locale",
                    "vi")));
        }
        return declarations;
    }

    private static String subjectOf(String token) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]))
                .path("sub")
                .asText();
    }

    private ConcurrentHistogram sign(URI base, String token, List<String> declarations) {
        var nanos = new ConcurrentHistogram(3);
        var failed = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var began = System.nanoTime();
            for (int i = 0; i < declarations.size(); i++) {
                var declaration = declarations.get(i);
                var due = began + (long) (i * 1e9 / PER_SECOND);
                for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                threads.execute(() -> {
                    if (isSigned(base, token, declaration)) {
                        nanos.recordValue(System.nanoTime() - due);
                    } else {
                        failed.incrementAndGet();
                    }
                });
            }
        }
        if (failed.get() > 0) {
            throw new IllegalStateException(failed.get() + " declarations were refused");
        }
        return nanos;
    }

    private boolean isSigned(URI base, String token, String declaration) {
        try {
            return post(base, token, "/pledges/v1/pledges", declaration) == CREATED;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private int post(URI base, String token, String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static List<String> report(ConcurrentHistogram nanos) {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "Pledges signed by one member, %.0f a second for %d s, each to another code of conduct, at a replica of its own on"
                                + " an empty database. A latency counts from the moment the declaration was due.",
                        PER_SECOND,
                        LASTING.toSeconds()),
                "",
                "| signed | median ms | p90 ms | p99 ms | max ms |",
                "|---|---|---|---|---|",
                String.format(
                        Locale.ROOT,
                        "| %,d | %.1f | %.1f | %.1f | %.1f |",
                        nanos.getTotalCount(),
                        nanos.getValueAtPercentile(50) / 1e6,
                        nanos.getValueAtPercentile(90) / 1e6,
                        nanos.getValueAtPercentile(99) / 1e6,
                        nanos.getMaxValue() / 1e6),
                "",
                Target.atMost("p99 ms of signing a pledge", nanos.getValueAtPercentile(99) / 1e6, P99_MILLIS));
    }
}
