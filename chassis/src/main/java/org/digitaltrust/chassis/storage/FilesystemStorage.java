package org.digitaltrust.chassis.storage;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Files in a folder, which several replicas may share. A file is there under its name only once the disk has all of it. */
public final class FilesystemStorage implements FileStorage {

    private final Path folder;

    /** Makes the folder if there is none. */
    public FilesystemStorage(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(this.folder);
        } catch (IOException e) {
            throw new StorageAway("storage.directory cannot be used: " + this.folder, e);
        }
        if (!Files.isWritable(this.folder)) {
            throw new StorageAway(
                    "storage.directory cannot be written: " + this.folder, new NoSuchFileException(folder.toString()));
        }
    }

    @Override
    public void put(FileKey key, byte[] content) {
        var shelf = shelf(key);
        try {
            Files.createDirectories(shelf);
            var half = Files.createTempFile(shelf, ".", ".half");
            try {
                write(half, content);
                Files.move(half, shelf.resolve(key.text()), ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(half);
            }
            sync(shelf);
        } catch (IOException e) {
            throw new StorageAway("file not written key=" + key.text(), e);
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** The name of a file is on the disk when its folder is. */
    private static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public Optional<byte[]> get(FileKey key) {
        try {
            return Optional.of(Files.readAllBytes(shelf(key).resolve(key.text())));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StorageAway("file not read key=" + key.text(), e);
        }
    }

    @Override
    public void delete(FileKey key) {
        try {
            Files.deleteIfExists(shelf(key).resolve(key.text()));
        } catch (IOException e) {
            throw new StorageAway("file not deleted key=" + key.text(), e);
        }
    }

    /** In folders of its last two characters, since the first ones of ids that are made together are the same. */
    private Path shelf(FileKey key) {
        var text = key.text();
        return folder.resolve("of-" + text.substring(text.length() - 2));
    }
}
