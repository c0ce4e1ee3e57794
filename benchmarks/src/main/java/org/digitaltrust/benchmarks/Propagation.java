package org.digitaltrust.benchmarks;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.HdrHistogram.Histogram;

/**
 * From the second confirmation of a restriction to the changed answer: from the moment the confirmation is sent until an
 * evaluation, asked again and again, is answered with {@code restricted}. The confirmation goes through the gateway to the
 * stack's sanctions-service, the questions to a second replica that is busy with others. Beside it, in the same rounds, what
 * a confirmation and an evaluation alone take.
 */
final class Propagation implements Area {

    private static final int WARM_UP = 20;
    private static final int TRIES = 200;
    private static final double OTHERS_PER_SECOND = 500;
    private static final int CONNECTIONS = 64;
    private static final Duration AT_A_TIME = Duration.ofSeconds(2);
    private static final double P99_MILLIS = 500;

    private final Histogram confirmed = new Histogram(3);
    private final Histogram answered = new Histogram(3);
    private final Histogram changed = new Histogram(3);

    private volatile boolean over;

    @Override
    public List<String> measure(RunningStack stack) throws Exception {
        var others = Questions.of(stack);
        try (var replica = new Replicas(stack).sanctions();
                var load = new Load(replica.base(), stack.client("tiktok"), others, CONNECTIONS)) {
            var busy = CompletableFuture.supplyAsync(() -> keepBusy(load), Thread::startVirtualThread);
            try {
                for (int i = 0; i < WARM_UP + TRIES; i++) {
                    if (i == WARM_UP) {
                        List.of(confirmed, answered, changed).forEach(Histogram::reset);
                    }
                    once(stack, replica.base());
                }
            } finally {
                over = true;
            }
            return report(busy.join());
        }
    }

    private long keepBusy(Load load) {
        long answers = 0;
        while (!over) {
            answers += load.open(OTHERS_PER_SECOND, AT_A_TIME).nanos().getTotalCount();
        }
        return answers;
    }

    private void once(RunningStack stack, URI replica) {
        var decision = new Decision(stack, "tiktok:@bench." + UUID.randomUUID());
        ask(stack, replica, decision.account());
        var began = System.nanoTime();
        decision.confirm();
        confirmed.recordValue(System.nanoTime() - began);
        while (!"restricted".equals(ask(stack, replica, decision.account()))) {
            Thread.onSpinWait();
        }
        changed.recordValue(System.nanoTime() - began);
    }

    private String ask(RunningStack stack, URI replica, String account) {
        var token = stack.client("tiktok");
        var began = System.nanoTime();
        var answer = stack.post(replica, token, Questions.PATH, Questions.question(account));
        answered.recordValue(System.nanoTime() - began);
        return RunningStack.read(answer).at("/context/outcome").asText();
    }

    private List<String> report(long others) {
        var lines = new ArrayList<String>();
        lines.add(
                "Confirmed at one replica, through the gateway; asked again and again at a second one until the answer is"
                        + " `restricted`, while that one answers %,.0f other evaluations a second (%,d in all)."
                                .formatted(OTHERS_PER_SECOND, others));
        lines.add("");
        lines.addAll(new LatencyTable()
                .row("confirmation sent → changed answer received", changed)
                .row("reference: the confirmation alone", confirmed)
                .row("reference: one evaluation alone", answered)
                .lines());
        lines.add("");
        lines.add(Target.atMost("p99 ms until the changed answer", changed.getValueAtPercentile(99) / 1e6, P99_MILLIS));
        return lines;
    }
}
