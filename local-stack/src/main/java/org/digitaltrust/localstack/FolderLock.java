package org.digitaltrust.localstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Only one process at a time uses a folder. The kernel lets go when the process ends, however it ends. */
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock await(Path file) {
        try {
            var channel = open(file);
            FileLock held = channel.lock();
            assert held.isValid();
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new CannotStart("No lock on " + file + ": " + e.getMessage() + ".", e);
        }
    }

    /** Empty when somebody else holds it, in this process or another. */
    static Optional<FolderLock> ifFree(Path file) {
        try {
            var channel = open(file);
            try {
                if (channel.tryLock() != null) {
                    return Optional.of(new FolderLock(channel));
                }
            } catch (OverlappingFileLockException heldByThisProcess) {
                // Falls through: the same answer.
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new CannotStart("No lock on " + file + ": " + e.getMessage() + ".", e);
        }
    }

    /** Whether nobody holds it at this moment. */
    static boolean isFree(Path file) {
        if (!Files.exists(file)) {
            return true;
        }
        var lock = ifFree(file);
        lock.ifPresent(FolderLock::close);
        return lock.isPresent();
    }

    private static FileChannel open(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new CannotStart("A lock could not be released: " + e.getMessage() + ".", e);
        }
    }
}
