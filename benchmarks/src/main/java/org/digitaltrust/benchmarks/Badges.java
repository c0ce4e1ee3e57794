package org.digitaltrust.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.digitaltrust.localstack.TestInfrastructure;

/**
 * Status lists and badge pictures: what it takes to make them, and how many are served by a pledge-service of its own beside
 * an endpoint of the same make that always answers with as many bytes.
 */
final class Badges implements Area {

    private static final int CREDENTIALS = 1_000_000;
    /** At most half full. */
    private static final int LISTS = 16;

    private static final double REVOKED = 0.02;
    private static final double SECONDS_TO_ENCODE = 1;
    private static final double SHARE_OF_FILE = 0.8;
    private static final double SHARE_OF_CONSTANT = 0.5;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public List<String> measure(RunningStack stack) throws Exception {
        var wrk = new Wrk(Spawned.folder(stack, "bench-badge"), "");
        var encoding = Jmh.run("StatusListBenchmark");
        var scratch = new ScratchPledges(stack);
        scratch.create();
        // A broker of its own, so that nobody on the stack hears of what is invented.
        try (var broker = TestInfrastructure.start(false);
                var service = new Replicas(stack)
                        .pledge(broker.infrastructure().kafka().bootstrapServers())) {
            var lists = scratch.lists(CREDENTIALS, LISTS, REVOKED);
            var cold = secondsToRead(service.base(), lists);
            var list = "/pledges/v1/status-lists/" + lists.getFirst();
            var badge = "/pledges/v1/certificates/" + scratch.certificate() + "/badge.svg";
            var lines = new ArrayList<>(encoded(encoding, cold));
            lines.addAll(side(stack, wrk, service, "status list", list, SHARE_OF_FILE));
            lines.addAll(side(stack, wrk, service, "badge.svg", badge, SHARE_OF_CONSTANT));
            return lines;
        } finally {
            scratch.drop();
        }
    }

    private double secondsToRead(URI base, List<UUID> lists) throws IOException, InterruptedException {
        var began = System.nanoTime();
        for (var list : lists) {
            size(base, "/pledges/v1/status-lists/" + list);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private int size(URI base, String path) throws IOException, InterruptedException {
        var answer =
                http.send(HttpRequest.newBuilder(base.resolve(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer.body().length;
    }

    private static List<String> encoded(Jmh encoding, double cold) {
        var lines = new ArrayList<String>();
        lines.add(
                "One thread, from the indices that are set to the encoding of 8 lists of 131,072 bits, which 1,000,000 credentials"
                        + " fit in: one in fifty set, and every second one, which compresses least.");
        lines.add("");
        lines.addAll(encoding.table(List.of("oneInFifty", "everySecond")));
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "As the service has them, %,d credentials in %d lists at most half full, %.0f %% revoked, in a database and a process"
                        + " that have just started: %.2f s from the first request to the last of all lists, one after the other, read,"
                        + " encoded, signed and fetched.",
                CREDENTIALS,
                LISTS,
                REVOKED * 100,
                cold));
        lines.add("");
        lines.add(Target.atMost(
                "seconds to encode 8 lists, every second bit set",
                1 / encoding.perSecond("everySecond"),
                SECONDS_TO_ENCODE));
        lines.add(Target.atMost("seconds to read, encode, sign and fetch all lists", cold, SECONDS_TO_ENCODE));
        lines.add("");
        return lines;
    }

    private List<String> side(RunningStack stack, Wrk wrk, Replica service, String name, String path, double share)
            throws IOException, InterruptedException {
        var size = size(service.base(), path);
        var requests = new Requests(Spawned.folder(stack, "bench-badge"));
        var effort = Effort.wanted();
        try (var file = new Replicas(stack).constant(size)) {
            var measured = new Contender(
                    name, service.base(), requests.reading("path", List.of(path)), false, service.process());
            var constant = new Contender(
                    "constant, " + size + " bytes",
                    file.base(),
                    requests.reading("constant", List.of("/constant/v1/file")),
                    false,
                    file.process());
            var both = List.of(measured, constant);
            for (var one : both) {
                one.warmUp(wrk, effort.warmUp());
            }
            for (int round = 0; round < effort.rounds(); round++) {
                for (var one : both) {
                    one.saturate(wrk, effort);
                }
            }
            return report(both, name, share);
        }
    }

    private static List<String> report(List<Contender> both, String name, double share) {
        var lines = new ArrayList<String>();
        lines.add("`wrk`, %s, in alternating rounds of 2 s.".formatted(Wrk.described()));
        lines.add("");
        lines.add("| | answers/s | median ms | p99 ms | µs of processor time for each | failed |");
        lines.add("|---|---|---|---|---|---|");
        both.forEach(it -> lines.add(String.format(
                Locale.ROOT,
                "| %s | %,.0f | %.2f | %.2f | %.0f | %d |",
                it.name(),
                it.rate(),
                it.medianMillis(),
                it.p99Millis(),
                it.cpuMicros(),
                it.failed())));
        lines.add("");
        lines.add(Target.atLeast(
                name + ": throughput, times constant",
                both.getFirst().rate() / both.getLast().rate(),
                share));
        lines.add("");
        return lines;
    }
}
