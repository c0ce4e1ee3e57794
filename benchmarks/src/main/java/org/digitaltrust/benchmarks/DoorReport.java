package org.digitaltrust.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells what was measured at the doors, and whether it is as good as it should be. */
record DoorReport(Door.Sides sides, FixedRate alone, FixedRate everything, List<Contender.Round> cold) {

    private static final double TOKENS_OF_BARE = 0.75;
    private static final double EVERYTHING_OF_BARE = 0.60;
    private static final double TIMES_P99 = 2;
    private static final double OF_FEW = 0.90;

    List<String> lines(int tokenBytes, Effort effort) {
        var lines = new ArrayList<String>();
        lines.add(
                "Medians of %d alternating rounds. Load by wrk (%s): POST of %d bytes, an RS256 token of %,d bytes, an answer of 500 bytes, all from and to the same machine."
                        .formatted(effort.rounds(), Wrk.described(), Requests.BODY.length(), tokenBytes));
        lines.add("");
        lines.add("| | requests/s | × bare | median ms | p99 ms | CPU µs/request |");
        lines.add("|---|---|---|---|---|---|");
        sides.all().forEach(it -> lines.add(row(it)));
        lines.add(coldRow());
        sides.all().stream().filter(it -> it.failed() > 0).forEach(it -> {
            lines.add("");
            lines.add("Failed requests, which do not count in its rate: %,d, %s.".formatted(it.failed(), it.name()));
        });
        if (sides.haProxy().isEmpty()) {
            lines.add("");
            lines.add("HAProxy is not installed (Debian: apt install haproxy): its row is missing.");
        }
        lines.add("");
        latencies(lines);
        lines.add("");
        targets(lines);
        return lines;
    }

    private String row(Contender it) {
        return row(it.name(), it.rate(), it.medianMillis(), it.p99Millis(), it.cpuMicros());
    }

    private String coldRow() {
        return row(
                "gateway, tokens alone, 5,000 tokens first seen",
                Median.of(cold, it -> it.load().perSecond()),
                Median.of(cold, it -> it.load().medianMillis()),
                Median.of(cold, it -> it.load().p99Millis()),
                Median.of(cold, Contender.Round::cpuMicros));
    }

    private String row(String name, double rate, double medianMillis, double p99Millis, double cpuMicros) {
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f | %.2f | %.2f | %.2f | %.0f |",
                name,
                rate,
                rate / sides.bare().rate(),
                medianMillis,
                p99Millis,
                cpuMicros);
    }

    private void latencies(List<String> lines) {
        lines.add(
                "At a fixed rate, half of what goes through the gateway, 5,000 tokens; the load is one thread in Java, and a latency counts from the moment the request was due.");
        lines.add("");
        lines.add("| | at a rate of | median ms | p99 ms | load's share of the cores |");
        lines.add("|---|---|---|---|---|");
        lines.add(latency("gateway, tokens alone", alone.first()));
        lines.add(latency("bare proxy", alone.second()));
        lines.add(latency("gateway, everything on", everything.first()));
        lines.add(latency("bare proxy", everything.second()));
    }

    private static String latency(String name, List<Load.Result> rounds) {
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f | %.2f | %.2f | %.0f %% |",
                name,
                Median.of(rounds, Load.Result::perSecond),
                FixedRate.millis(rounds, 50),
                FixedRate.millis(rounds, 99),
                Median.of(rounds, Load.Result::cpu) * 100);
    }

    private void targets(List<String> lines) {
        lines.add(ofBare("tokens alone, 1 token", sides.tokensOne(), TOKENS_OF_BARE));
        lines.add(ofBare("tokens alone, 5,000 tokens", sides.tokensMany(), TOKENS_OF_BARE));
        sides.haProxy().ifPresent(it -> {
            lines.add(Target.atLeast(
                    "tokens alone, 1 token, times HAProxy", sides.tokensOne().rate() / it.rate(), 1));
            lines.add(Target.atLeast(
                    "tokens alone, 5,000 tokens, times HAProxy",
                    sides.tokensMany().rate() / it.rate(),
                    1));
        });
        lines.add(ofBare("everything on, 1 token", sides.everythingOne(), EVERYTHING_OF_BARE));
        lines.add(ofBare("everything on, 5,000 tokens", sides.everythingMany(), EVERYTHING_OF_BARE));
        lines.add(Target.atMost("tokens alone, p99 at half of saturation, times bare", alone.timesP99(), TIMES_P99));
        lines.add(Target.atMost(
                "everything on, p99 at half of saturation, times bare", everything.timesP99(), TIMES_P99));
        lines.add(Target.atLeast(
                "100 more routes and 100 clients, times few",
                sides.many().rate() / sides.few().rate(),
                OF_FEW));
    }

    private String ofBare(String what, Contender it, double wanted) {
        return Target.atLeast(what + ", times bare", it.rate() / sides.bare().rate(), wanted);
    }
}
