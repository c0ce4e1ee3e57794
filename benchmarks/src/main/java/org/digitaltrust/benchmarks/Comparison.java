package org.digitaltrust.benchmarks;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * One address beside another in alternating rounds: first what goes through at most, then the latency of both at one fixed
 * rate, half of what the first can do. All figures are medians of the rounds.
 */
final class Comparison {

    private static final int ROUNDS = 5;
    private static final int CLIENTS = 32;
    private static final int CONNECTIONS = 256;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration ROUND = Duration.ofSeconds(8);
    private static final double SHARE_OF_CONSTANT = 0.6;
    private static final double TIMES_CONSTANT = 2;

    private final RunningStack stack;
    private final List<String> questions;
    private final Side service;
    private final Side constant;

    /** An address and what was measured at it. */
    private record Side(String name, URI address, List<Load.Result> closed, List<Load.Result> open) {
        Side(String name, URI address) {
            this(name, address, new ArrayList<>(), new ArrayList<>());
        }

        double rate() {
            return Median.of(closed, Load.Result::perSecond);
        }

        double openMillis(double percentile) {
            return Median.of(open, it -> it.millis(percentile));
        }

        String row() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %,.0f | %.2f | %.2f | %,.0f | %.2f | %.2f | %.0f %% |",
                    name,
                    rate(),
                    Median.of(closed, it -> it.millis(50)),
                    Median.of(closed, it -> it.millis(99)),
                    Median.of(open, Load.Result::perSecond),
                    openMillis(50),
                    openMillis(99),
                    Median.of(closed, Load.Result::cpu) * 100);
        }
    }

    Comparison(RunningStack stack, List<String> questions, URI service, URI constant) {
        this.stack = stack;
        this.questions = questions;
        this.service = new Side("service", service);
        this.constant = new Side("constant", constant);
    }

    List<String> measure() {
        var sides = List.of(service, constant);
        sides.forEach(it -> load(it.address(), load -> load.closed(CLIENTS, WARM_UP)));
        for (int round = 0; round < ROUNDS; round++) {
            sides.forEach(it -> it.closed().add(load(it.address(), load -> load.closed(CLIENTS, ROUND))));
        }
        var rate = service.rate() / 2;
        for (int round = 0; round < ROUNDS; round++) {
            sides.forEach(it -> it.open().add(load(it.address(), load -> load.open(rate, ROUND))));
        }
        return report();
    }

    private Load.Result load(URI address, Function<Load, Load.Result> what) {
        try (var load = new Load(address, stack.client("tiktok"), questions, CONNECTIONS)) {
            var result = what.apply(load);
            if (result.failed() > 0) {
                throw new IllegalStateException(result.failed() + " evaluations failed at " + address);
            }
            return result;
        }
    }

    private List<String> report() {
        return List.of(
                "| | answers/s, " + CLIENTS
                        + " clients | its median ms | its p99 ms | at a fixed rate of | median ms | p99 ms"
                        + " | load's share of the cores |",
                "|---|---|---|---|---|---|---|---|",
                service.row(),
                constant.row(),
                "",
                Target.atLeast("throughput, times constant", service.rate() / constant.rate(), SHARE_OF_CONSTANT),
                Target.atMost(
                        "p99 at half of saturation, times constant",
                        service.openMillis(99) / constant.openMillis(99),
                        TIMES_CONSTANT));
    }
}
