package org.digitaltrust.localstack;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    /** Our own class path, for a process that starts in another folder. */
    static String classPath() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .map(it -> Path.of(it).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
