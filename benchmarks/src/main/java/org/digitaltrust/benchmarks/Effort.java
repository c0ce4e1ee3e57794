package org.digitaltrust.benchmarks;

import java.time.Duration;

/**
 * How long is measured.
 *
 * @param warmUp of each process, before the first round
 * @param before each round, so that caches are warm in it
 */
record Effort(int rounds, Duration warmUp, Duration before, Duration round) {

    /** Set to {@code true}, it makes a measurement that only shows that measuring works; the document is left alone. */
    private static final String QUICK = "DTA_BENCH_QUICK";

    static boolean isQuick() {
        return "true".equals(System.getenv(QUICK));
    }

    static Effort wanted() {
        return isQuick()
                ? new Effort(2, Duration.ofSeconds(3), Duration.ofSeconds(1), Duration.ofSeconds(1))
                : new Effort(10, Duration.ofSeconds(30), Duration.ofSeconds(2), Duration.ofSeconds(2));
    }
}
