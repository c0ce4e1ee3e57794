package org.digitaltrust.benchmarks;

import java.util.Locale;

/** Says in a line of Markdown whether a figure is as good as it should be. */
final class Target {

    private Target() {}

    static String atLeast(String what, double figure, double wanted) {
        return line(what, figure, "at least", wanted, figure >= wanted);
    }

    static String atMost(String what, double figure, double wanted) {
        return line(what, figure, "at most", wanted, figure <= wanted);
    }

    private static String line(String what, double figure, String how, double wanted, boolean met) {
        return String.format(
                Locale.ROOT,
                "* Target **%s**: %s: %,.2f, wanted %s %,.2f",
                met ? "met" : "MISSED",
                what,
                figure,
                how,
                wanted);
    }
}
