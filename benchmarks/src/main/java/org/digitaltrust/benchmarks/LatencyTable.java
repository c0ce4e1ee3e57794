package org.digitaltrust.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** How long things took, one row each. */
final class LatencyTable {

    private final List<String> lines =
            new ArrayList<>(List.of("| what | tries | median ms | p99 ms | max ms |", "|---|---|---|---|---|"));

    LatencyTable row(String what, Histogram nanos) {
        lines.add(String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f |",
                what,
                nanos.getTotalCount(),
                nanos.getValueAtPercentile(50) / 1e6,
                nanos.getValueAtPercentile(99) / 1e6,
                nanos.getMaxValue() / 1e6));
        return this;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
