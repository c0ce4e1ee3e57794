package org.digitaltrust.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/** What JMH found out about the benchmarks of a class, each forked several times. */
final class Jmh {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private final Collection<RunResult> results;

    private Jmh(Collection<RunResult> results) {
        this.results = results;
    }

    static Jmh run(String benchmark) throws RunnerException {
        var options = new OptionsBuilder()
                .include("\\." + benchmark + "\\.")
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .build();
        return new Jmh(new Runner(options).run());
    }

    /** Operations in a second, the median of all iterations. */
    double perSecond(String method) {
        return statistics(method, Mode.Throughput).getPercentile(50);
    }

    /** Milliseconds within which 99 in 100 single operations end. */
    double p99Millis(String method) {
        return statistics(method, Mode.SampleTime).getPercentile(99) * 1e3;
    }

    private Statistics statistics(String method, Mode mode) {
        return find(method, mode).getPrimaryResult().getStatistics();
    }

    /** Bytes that an operation allocates. */
    double allocated(String method) {
        var found = find(method, Mode.Throughput).getSecondaryResults();
        return Objects.requireNonNull(found.get(ALLOCATED)).getScore();
    }

    /** A table of all throughputs, in this order. */
    List<String> table(List<String> methods) {
        var lines = new ArrayList<String>();
        lines.add("| what | operations/s, median | iterations | bytes allocated each |");
        lines.add("|---|---|---|---|");
        for (var method : methods) {
            var found = statistics(method, Mode.Throughput);
            lines.add(String.format(
                    Locale.ROOT,
                    "| `%s` | %,.0f | %d | %,.0f |",
                    method,
                    found.getPercentile(50),
                    found.getN(),
                    allocated(method)));
        }
        return lines;
    }

    private RunResult find(String method, Mode mode) {
        return results.stream()
                .filter(it -> it.getParams().getMode() == mode)
                .filter(it -> it.getPrimaryResult().getLabel().equals(method))
                .findFirst()
                .orElseThrow();
    }
}
