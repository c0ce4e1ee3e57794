package org.digitaltrust.sanctions.disclosure;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digitaltrust.chassis.time.Ids;

/** The folder that one process writes to: the first numbered one below the configured directory that nobody has locked. */
final class SpoolFolder implements AutoCloseable {

    private static final int MOST = 64;
    private static final String SEGMENT = ".spool";

    private final Path folder;
    private final FileChannel lock;
    private final Ids ids;

    private SpoolFolder(Path folder, FileChannel lock, Ids ids) {
        this.folder = folder;
        this.lock = lock;
        this.ids = ids;
    }

    /** Takes a folder, and into it what processes that have ended left in theirs. */
    static SpoolFolder claim(Path directory, Ids ids) throws IOException {
        Optional<SpoolFolder> own = Optional.empty();
        for (int number = 0; number < MOST; number++) {
            var folder = directory.resolve(Integer.toString(number));
            if (own.isEmpty()) {
                own = ifFree(Files.createDirectories(folder), ids);
            } else if (Files.isDirectory(folder)) {
                adopt(own.get(), folder);
            }
        }
        return own.orElseThrow(() -> new IOException("all " + MOST + " folders are in use"));
    }

    private static Optional<SpoolFolder> ifFree(Path folder, Ids ids) throws IOException {
        var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new SpoolFolder(folder, channel, ids));
            }
        } catch (OverlappingFileLockException heldByThisJvm) {
            // Not free either.
        }
        channel.close();
        return Optional.empty();
    }

    private static void adopt(SpoolFolder own, Path other) throws IOException {
        var left = ifFree(other, own.ids);
        if (left.isPresent()) {
            try (var abandoned = left.get()) {
                for (var segment : abandoned.segments()) {
                    Files.move(segment, own.folder.resolve(segment.getFileName()), StandardCopyOption.ATOMIC_MOVE);
                }
            }
        }
    }

    /** The segments, oldest first. */
    List<Path> segments() throws IOException {
        try (var files = Files.newDirectoryStream(folder, "*" + SEGMENT)) {
            var found = new ArrayList<Path>();
            files.forEach(found::add);
            found.sort(null);
            return found;
        }
    }

    long bytes() throws IOException {
        var sum = 0L;
        for (var segment : segments()) {
            sum += Files.size(segment);
        }
        return sum;
    }

    /** Names of UUIDv7 sort by their age. */
    Path newSegment() {
        return folder.resolve(ids.next() + SEGMENT);
    }

    /** Keeps a file that could not be read to its end for people to look at. */
    void setAside(Path segment) throws IOException {
        Files.move(segment, folder.resolve(segment.getFileName() + ".damaged"), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
