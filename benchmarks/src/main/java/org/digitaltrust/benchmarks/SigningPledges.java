package org.digitaltrust.benchmarks;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.digitaltrust.localstack.TestInfrastructure;

/**
 * Pledges signed at a fixed rate, each for another member, at a pledge-service of its own: declaration checked, evidence
 * signed and kept, others told by the outbox. A latency counts from the moment the declaration was due.
 */
final class SigningPledges implements Area {

    private static final double PER_SECOND = 20;
    private static final double P99_MILLIS = 100;
    private static final int WARM_UP = 200;
    private static final Duration LASTING = Duration.ofSeconds(30);
    private static final int CREATED = 201;

    @Override
    public List<String> measure(RunningStack stack) throws Exception {
        var count = (int) (PER_SECOND * LASTING.toSeconds());
        var scratch = new ScratchPledges(stack);
        scratch.create();
        // A broker of its own, so that nobody on the stack hears of what is invented.
        try (var broker = TestInfrastructure.start(false);
                var service = new Replicas(stack)
                        .pledge(broker.infrastructure().kafka().bootstrapServers())) {
            var person = stack.user("member1");
            var code = CodeInForce.at(stack, service.base());
            var declarations = scratch.members(CodeInForce.subjectOf(person), WARM_UP + count).stream()
                    .map(code::declarationOf)
                    .toList();
            sign(stack, service.base(), person, declarations.subList(0, WARM_UP));
            return report(sign(stack, service.base(), person, declarations.subList(WARM_UP, WARM_UP + count)));
        } finally {
            scratch.drop();
        }
    }

    private static ConcurrentHistogram sign(RunningStack stack, URI base, String token, List<String> declarations) {
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
                    if (isSigned(stack, base, token, declaration)) {
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

    private static boolean isSigned(RunningStack stack, URI base, String token, String declaration) {
        try {
            return stack.status(base, token, "/pledges/v1/pledges", declaration) == CREATED;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static List<String> report(ConcurrentHistogram nanos) {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "Pledges of the same code, %.0f a second for %d s, each for another member, at a replica of its own on"
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
