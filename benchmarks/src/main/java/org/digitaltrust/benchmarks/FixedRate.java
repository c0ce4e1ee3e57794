package org.digitaltrust.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * Latencies of two at one fixed rate: half of what goes through the first at most. In alternating rounds, by one thread in
 * Java, since wrk knows no fixed rate.
 *
 * @param rate requests a second that were asked for
 */
record FixedRate(double rate, List<Load.Result> first, List<Load.Result> second) {

    private static final int CONNECTIONS = 64;

    static FixedRate measure(Contender first, Contender second, List<String> tokens, Effort effort) {
        var found = new FixedRate(first.rate() / 2, new ArrayList<>(), new ArrayList<>());
        try (var one = load(first, tokens);
                var other = load(second, tokens)) {
            one.open(found.rate, effort.round());
            other.open(found.rate, effort.round());
            for (int round = 0; round < effort.rounds(); round++) {
                found.first.add(checked(one.open(found.rate, effort.round()), first));
                found.second.add(checked(other.open(found.rate, effort.round()), second));
            }
        }
        return found;
    }

    private static Load load(Contender side, List<String> tokens) {
        return new Load(side.base(), tokens, List.of(Requests.BODY), CONNECTIONS);
    }

    private static Load.Result checked(Load.Result result, Contender side) {
        if (result.failed() > 0) {
            throw new IllegalStateException(result.failed() + " requests failed: " + side.name());
        }
        return result;
    }

    static double millis(List<Load.Result> rounds, double percentile) {
        return Median.of(rounds, it -> it.millis(percentile));
    }

    double timesP99() {
        return millis(first, 99) / millis(second, 99);
    }
}
