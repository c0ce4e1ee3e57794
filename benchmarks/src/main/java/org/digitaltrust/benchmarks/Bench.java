package org.digitaltrust.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;

/** The program behind {@code ./dta bench [AREA]}: measures an area, or all, and prints tables for docs/performance.md. */
public final class Bench {

    private static final Map<String, Area> AREAS = new TreeMap<>(Map.of("propagation", new Propagation()));

    private Bench() {}

    /** Takes the ready file of the running stack, then the area. */
    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        var wanted = arguments.length < 2 ? "" : arguments[1];
        if (!wanted.isEmpty() && !AREAS.containsKey(wanted)) {
            out.println("There is no area " + wanted + ", only " + AREAS.keySet() + ".");
            System.exit(1);
        }
        try (var stack = new RunningStack(new File(arguments[0]))) {
            AREAS.forEach((name, area) -> {
                if (wanted.isEmpty() || wanted.equals(name)) {
                    out.printf(
                            "%n### %s%n%n| what | tries | median ms | p99 ms | max ms |%n|---|---|---|---|---|%n",
                            name);
                    area.measure(stack).forEach(out::println);
                }
            });
        }
    }
}
