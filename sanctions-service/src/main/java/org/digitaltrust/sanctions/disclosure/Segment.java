package org.digitaltrust.sanctions.disclosure;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** A file being written. What {@link #write} has returned from survives the machine's power. */
final class Segment implements AutoCloseable {

    private final Path file;
    // Not a channel: being interrupted must not close it.
    private final FileOutputStream out;
    private long length;

    Segment(Path file) throws IOException {
        this.file = file;
        this.out = new FileOutputStream(file.toFile());
        syncFolder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    }

    /** So that the file's name survives as well. */
    private static void syncFolder(Path folder) {
        try (var opened = FileChannel.open(folder, StandardOpenOption.READ)) {
            opened.force(true);
        } catch (IOException e) {
            // Not every system lets a folder be opened; those that need it synced do.
        }
    }

    void write(byte[] frames) throws IOException {
        out.write(frames);
        out.getFD().sync();
        length += frames.length;
    }

    Path file() {
        return file;
    }

    long length() {
        return length;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
