package org.digitaltrust.sanctions.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.digitaltrust.chassis.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Which reports a list is asked for.
 *
 * @param status null for all
 */
record Wanted(@Nullable ReportStatus status, List<ReportSource> sources) {

    /** @param readFirst whether only those of trusted flaggers and authorities */
    static Wanted asked(@Nullable String status, @Nullable String readFirst) {
        if (readFirst != null && !readFirst.equals("true") && !readFirst.equals("false")) {
            throw Problem.invalid("read_first", "must be true or false");
        }
        var sources = Arrays.stream(ReportSource.values())
                .filter(it -> !"true".equals(readFirst) || it.isReadFirst())
                .toList();
        return new Wanted(status == null ? null : status(status), sources);
    }

    private static ReportStatus status(String word) {
        return Arrays.stream(ReportStatus.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("status", "must be received, merged or in_case"));
    }
}
