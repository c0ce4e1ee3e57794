package org.digitaltrust.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Files of this checkout. */
final class Files {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private Files() {}

    static Path at(String path) {
        return ROOT.resolve(path);
    }

    static String text(String path) {
        try {
            return java.nio.file.Files.readString(at(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(String path, String text) {
        try {
            java.nio.file.Files.writeString(at(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
