package org.digitaltrust.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.digitaltrust.localstack.TestInfrastructure;
import org.digitaltrust.membership.importing.InventedMembers;

/** Searches in a directory of 100,000 members, and the import of a list of 35,000 into a service that has none yet. */
final class Directory implements Area {

    private static final int MEMBERS = 100_000;
    private static final int IMPORTED = 35_000;
    private static final double PER_SECOND = 50;
    private static final int CONNECTIONS = 16;
    private static final int DIFFERENT = 3_000;
    private static final Duration WARM_UP = Duration.ofSeconds(Effort.isQuick() ? 3 : 20);
    private static final Duration MEASURED = Duration.ofSeconds(Effort.isQuick() ? 5 : 60);
    private static final double P99_MILLIS = 50;
    private static final double IMPORT_SECONDS = 120;

    @Override
    public List<String> measure(RunningStack stack) throws Exception {
        var database = new MemberDatabase(stack);
        // A broker of its own, so that nobody on the stack hears of invented members.
        try (var broker = TestInfrastructure.start(false)) {
            var kafka = broker.infrastructure().kafka().bootstrapServers();
            var lines = new ArrayList<String>();
            database.create();
            lines.addAll(searches(stack, database, kafka));
            database.create();
            lines.addAll(imported(stack, kafka));
            return lines;
        } finally {
            database.drop();
        }
    }

    private static List<String> searches(RunningStack stack, MemberDatabase database, String kafka) throws Exception {
        var replicas = new Replicas(stack);
        replicas.membership(kafka).close();
        var searches = new Searches(database.fill(MEMBERS));
        try (var service = replicas.membership(kafka)) {
            var entered = System.nanoTime();
            while (database.listed() < MEMBERS) {
                Thread.sleep(100);
            }
            var enteredIn = (System.nanoTime() - entered) / 1e9;
            database.settle();
            var beginnings = searches.beginnings(DIFFERENT);
            var misspelt = searches.misspelt(DIFFERENT);
            var mixed = IntStream.range(0, DIFFERENT)
                    .boxed()
                    .flatMap(it -> Stream.of(beginnings.get(it), misspelt.get(it)))
                    .toList();
            try (var constant = replicas.constant(answerSize(service.base(), mixed))) {
                return report(
                        enteredIn,
                        measured(Load.reading(service.base(), mixed, CONNECTIONS)),
                        measured(Load.reading(service.base(), beginnings, CONNECTIONS)),
                        measured(Load.reading(service.base(), misspelt, CONNECTIONS)),
                        measured(Load.reading(constant.base(), List.of("/constant/v1/file"), CONNECTIONS)));
            }
        }
    }

    private static Load.Result measured(Load load) {
        try (load) {
            load.open(PER_SECOND, WARM_UP);
            var result = load.open(PER_SECOND, MEASURED);
            if (result.failed() > 0) {
                throw new IllegalStateException(result.failed() + " requests failed");
            }
            return result;
        }
    }

    private static int answerSize(URI base, List<String> paths) throws IOException, InterruptedException {
        long bytes = 0;
        try (var http = HttpClient.newHttpClient()) {
            for (var path : paths.subList(0, 100)) {
                var request = HttpRequest.newBuilder(base.resolve(path)).build();
                bytes += http.send(request, HttpResponse.BodyHandlers.ofByteArray())
                        .body()
                        .length;
            }
        }
        return Math.toIntExact(bytes / 100);
    }

    private static List<String> report(
            double enteredIn, Load.Result all, Load.Result beginnings, Load.Result misspelt, Load.Result constant) {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "%,d invented members, each with a verified account, on a replica of its own with the JVM's usual"
                                + " compilers and a database of its own; entered in the directory by the service in %.0f s. %.0f"
                                + " searches a second for %d s after %d s, over HTTP and without the gateway, %,d different ones in"
                                + " turns, pages of 50. A latency counts from the moment the search was due. `constant` answers always"
                                + " the same from memory, as many bytes.",
                        MEMBERS,
                        enteredIn,
                        PER_SECOND,
                        MEASURED.toSeconds(),
                        WARM_UP.toSeconds(),
                        2 * DIFFERENT),
                "",
                "| what | searches | median ms | p99 ms | max ms |",
                "|---|---|---|---|---|",
                row("beginnings and misspelt names, mixed", all),
                row("beginnings of words only", beginnings),
                row("misspelt names only", misspelt),
                row("reference: constant", constant),
                "",
                Target.atMost("p99 ms of mixed searches", all.millis(99), P99_MILLIS),
                Target.atMost("p99 ms of beginnings", beginnings.millis(99), P99_MILLIS),
                Target.atMost("p99 ms of misspelt names", misspelt.millis(99), P99_MILLIS));
    }

    private static String row(String what, Load.Result it) {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %.1f | %.1f | %.1f |",
                what,
                it.nanos().getTotalCount(),
                it.millis(50),
                it.millis(99),
                it.nanos().getMaxValue() / 1e6);
    }

    private static List<String> imported(RunningStack stack, String kafka) throws Exception {
        var file = InventedMembers.csv(Effort.isQuick() ? IMPORTED / 10 : IMPORTED);
        try (var service = new Replicas(stack).membership(kafka)) {
            var first = seconds(stack, service.base(), file, "imported");
            var again = seconds(stack, service.base(), file, "unchanged");
            return List.of(
                    "",
                    String.format(
                            Locale.ROOT,
                            "A list of %,d members (%,d KB, CSV) sent to a service without any, from the request until the import is"
                                    + " completed, with a broker that receives a state of each: **%.1f s**. The same list again, in which"
                                    + " nothing has changed: %.1f s.",
                            file.lines().count() - 1,
                            file.length() >> 10,
                            first,
                            again),
                    "",
                    Target.atMost("seconds for 35,000 members", first, IMPORT_SECONDS));
        }
    }

    private static double seconds(RunningStack stack, URI base, String file, String expected)
            throws IOException, InterruptedException, SQLException {
        try (var http = HttpClient.newHttpClient()) {
            var token = "Bearer " + stack.user("admin");
            var began = System.nanoTime();
            var request = HttpRequest.newBuilder(base.resolve("/membership/v1/imports"))
                    .header("Content-Type", "text/csv")
                    .header("Authorization", token)
                    .POST(HttpRequest.BodyPublishers.ofString(file))
                    .build();
            var id = read(http, request).get("id").asText();
            while (true) {
                var now = read(
                        http,
                        HttpRequest.newBuilder(base.resolve("/membership/v1/imports/" + id))
                                .header("Authorization", token)
                                .build());
                if (!"running".equals(now.get("status").asText())) {
                    check(now, expected, file.lines().count() - 1);
                    return (System.nanoTime() - began) / 1e9;
                }
                Thread.sleep(200);
            }
        }
    }

    private static void check(JsonNode ended, String expected, long lines) {
        if (ended.get(expected).asLong() != lines) {
            throw new IllegalStateException("not as expected: " + ended);
        }
    }

    private static JsonNode read(HttpClient http, HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
        }
        return RunningStack.read(answer.body());
    }
}
