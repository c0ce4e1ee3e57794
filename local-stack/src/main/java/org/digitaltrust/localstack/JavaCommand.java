package org.digitaltrust.localstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the JVMs of the stack are started: the Java that runs us, small, quick to start, dead when out of memory. */
final class JavaCommand {
    private JavaCommand() {}

    static List<String> of(int heapMegabytes, List<String> rest) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms32m",
                "-Xmx" + heapMegabytes + "m",
                // One collector thread and the quick compiler only: less memory and an earlier start on two cores.
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8"));
        command.addAll(rest);
        return command;
    }
}
