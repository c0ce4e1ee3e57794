package org.digitaltrust.benchmarks;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Programs of this machine. */
final class Programs {

    /** Debian keeps servers where a user's PATH does not lead. */
    private static final String SERVERS = "/usr/sbin";

    private Programs() {}

    static Optional<String> find(String name) {
        var path = Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getenv().getOrDefault("PATH", ""));
        return Stream.concat(path, Stream.of(SERVERS))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
