package org.digitaltrust.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** The plans of the gateway under test. Out of reach, but where a test is about them. */
final class TestPlans {

    private static final Path FILE = Path.of("target", "plans.yaml").toAbsolutePath();
    private static final String FAR = "{requests: 1000000, seconds: 60}";

    private TestPlans() {}

    static Map<String, String> generous() {
        restore();
        return Map.of("gateway.limits.plans-file", FILE.toString(), "gateway.limits.poll", "100ms");
    }

    static void restore() {
        write(table(FAR, FAR, FAR, FAR));
    }

    static void partner(String plan) {
        write(table(FAR, plan, FAR, FAR));
    }

    static void others(String plan) {
        write(table(plan, FAR, FAR, FAR));
    }

    static void open(String plan) {
        write(table(FAR, FAR, plan, FAR));
    }

    static void refused(String plan) {
        write(table(FAR, FAR, FAR, plan));
    }

    private static String table(String others, String partner, String open, String refused) {
        return "plans: {default: %s, partner: %s}\naddresses: {open: %s, refused: %s}\n"
                .formatted(others, partner, open, refused);
    }

    /** As an operator should: never half a file. */
    static void write(String text) {
        try {
            var whole = Files.writeString(FILE.resolveSibling("plans.new"), text);
            Files.move(whole, FILE, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
