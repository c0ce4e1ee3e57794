package org.digitaltrust.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The program behind {@code ./dta bench [AREA]}: measures an area, or all, prints what it found and puts it in
 * docs/performance.md.
 */
public final class Bench {

    private static final Map<String, Area> AREAS = areas();

    private Bench() {}

    private static Map<String, Area> areas() {
        var areas = new LinkedHashMap<String, Area>();
        areas.put("evaluation", new Evaluation());
        areas.put("screening", new Screening());
        areas.put("register", new RegisterSize());
        areas.put("http", new ServiceAlone());
        areas.put("gateway", new ThroughGateway());
        areas.put("door", new Door());
        areas.put("propagation", new Propagation());
        areas.put("directory", new Directory());
        areas.put("badge", new Badges());
        areas.put("signing", new SigningPledges());
        areas.put("suspension", new Suspension());
        return areas;
    }

    /** Takes the ready file of the running stack, then the area. */
    public static void main(String[] arguments) throws Exception {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        var wanted = arguments.length < 2 ? "" : arguments[1];
        if (!wanted.isEmpty() && !AREAS.containsKey(wanted)) {
            out.println("There is no area " + wanted + ", only " + AREAS.keySet() + ".");
            System.exit(1);
        }
        var document = new Document(Path.of("docs/performance.md"));
        boolean complete = true;
        try (var stack = new RunningStack(new File(arguments[0]))) {
            for (var area : AREAS.entrySet()) {
                if (wanted.isEmpty() || wanted.equals(area.getKey())) {
                    complete &= measure(area.getKey(), area.getValue(), stack, document, out);
                }
            }
        }
        if (!complete) {
            System.exit(1);
        }
    }

    /** Whether it could be measured. What was measured in a hurry is shown, not written down. */
    private static boolean measure(String name, Area area, RunningStack stack, Document document, PrintStream out)
            throws Exception {
        try {
            var section = measured(name, area, stack);
            out.println("\n" + section);
            if (!Effort.isQuick()) {
                document.put(name, section);
            }
            return true;
        } catch (CannotMeasure e) {
            out.println("\nNot measured: " + name + ": " + e.getMessage());
            return false;
        }
    }

    private static String measured(String name, Area area, RunningStack stack) throws Exception {
        var began = System.nanoTime();
        var lines = area.measure(stack);
        return """
                ## Measured: %s

                `./dta bench %s` on %s, in %d s, on %s

                %s""".formatted(
                        name,
                        name,
                        LocalDate.now(ZoneOffset.UTC),
                        (System.nanoTime() - began) / 1_000_000_000,
                        Machine.described(),
                        String.join("\n", lines));
    }
}
