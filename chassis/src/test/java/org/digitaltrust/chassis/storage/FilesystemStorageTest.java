package org.digitaltrust.chassis.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesystemStorageTest extends FileStorageContract {

    @TempDir
    Path folder;

    @Override
    FileStorage storage() {
        return new FilesystemStorage(folder.resolve("made/when/needed"));
    }

    /** Where its folders should be, files are. */
    @Override
    FileStorage broken() {
        var spoilt = folder.resolve("spoilt");
        var storage = new FilesystemStorage(spoilt);
        try {
            for (int i = 0; i < 256; i++) {
                var inTheWay = spoilt.resolve("of-%02x".formatted(i));
                if (Files.notExists(inTheWay)) {
                    Files.createFile(inTheWay);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return storage;
    }

    @Test
    void nothing_half_written_is_left_behind() throws IOException {
        var key = FileKey.of(UUID.randomUUID());

        storage().put(key, new byte[1000]);
        storage().put(key, new byte[1000]);

        try (var all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void nobody_else_on_the_machine_reads_it() throws IOException {
        storage().put(FileKey.of(UUID.randomUUID()), new byte[10]);

        try (var all = Files.walk(folder)) {
            var file = all.filter(Files::isRegularFile).findFirst().orElseThrow();
            assertThat(Files.getPosixFilePermissions(file)).hasToString("[OWNER_READ, OWNER_WRITE]");
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_noticed_at_the_start() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> new FilesystemStorage(file.resolve("below"))).isInstanceOf(StorageAway.class);
    }
}
