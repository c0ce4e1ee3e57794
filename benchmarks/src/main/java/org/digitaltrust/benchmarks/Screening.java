package org.digitaltrust.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Search by name, without a network. */
final class Screening implements Area {

    private static final double QUERIES = 1_500;
    private static final double P99_MILLIS = 5;

    @Override
    public List<String> measure(RunningStack stack) throws Exception {
        var found = Jmh.run("ScreeningBenchmark");
        var lines = new ArrayList<String>();
        lines.add(
                "One thread, `-Xmx512m`, 100,000 invented names; two thirds of the queries are without marks or with a typing"
                        + " error, the rest with a part left out, in another order or as they should be.");
        lines.add("");
        lines.addAll(found.table(List.of("search")));
        lines.add("");
        lines.add(String.format(Locale.ROOT, "p99 of single searches: %.2f ms", found.p99Millis("search")));
        lines.add("");
        lines.add(Target.atLeast("searches/s on one core", found.perSecond("search"), QUERIES));
        lines.add(Target.atMost("p99 ms of a search", found.p99Millis("search"), P99_MILLIS));
        return lines;
    }
}
