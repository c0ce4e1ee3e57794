package org.digitaltrust.sanctions.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.uuid.Generators;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.digitaltrust.chassis.time.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    static final Ids IDS = Generators.timeBasedEpochGenerator()::generate;

    @TempDir
    Path directory;

    @Test
    void records_are_drained_in_order_and_gone_then() throws IOException {
        try (var spool = open(1000)) {
            // Given
            append(spool, "a", "b");
            spool.sync();
            append(spool, "c");
            // When
            var first = spool.oldest().orElseThrow();
            spool.sync();
            spool.drained(first);
            // Then
            assertThat(texts(first.records())).containsExactly("a", "b");
            assertThat(spool.undrained()).isEqualTo(1);
            assertThat(drain(spool)).containsExactly("c");
            assertThat(spool.size()).isZero();
            assertThat(spool.undrained()).isZero();
        }
    }

    @Test
    void a_full_spool_takes_nothing_until_there_is_room() throws IOException {
        try (var spool = open(30)) {
            // Given
            append(spool, "12345678");
            // When
            var refused = spool.append("1234567".getBytes(UTF_8));
            // Then
            assertThat(refused).isFalse();
            assertThat(spool.size()).isEqualTo(16);
            append(spool, "123456");
            spool.sync();
            assertThat(spool.append("1".getBytes(UTF_8))).isFalse();
            drain(spool);
            append(spool, "1");
        }
    }

    @Test
    void what_was_left_waits_for_the_next_process_and_counts_as_full() throws IOException {
        // Given
        try (var spool = open(1000)) {
            append(spool, "a", "b");
        }
        // When
        try (var spool = open(20)) {
            // Then
            assertThat(spool.undrained()).isEqualTo(2);
            assertThat(spool.append("c".getBytes(UTF_8))).isFalse();
            assertThat(drain(spool)).containsExactly("a", "b");
        }
    }

    @Test
    void a_closed_spool_takes_nothing() throws IOException {
        // Given
        var spool = open(1000);
        spool.close();
        // Then
        assertThat(spool.append("a".getBytes(UTF_8))).isFalse();
    }

    @Test
    void two_processes_share_a_directory_and_one_adopts_what_the_other_left() throws IOException {
        // Given
        var first = open(1000);
        var second = open(1000);
        append(first, "a");
        append(second, "b");
        first.sync();
        second.close();
        // When
        try (var third = open(1000)) {
            // Then
            assertThat(drain(third)).containsExactly("b");
        }
        assertThat(drain(first)).containsExactly("a");
        var fourth = open(1000);
        append(fourth, "c");
        fourth.close();
        first.close();
        try (var next = open(1000)) {
            assertThat(next.undrained()).isEqualTo(1);
            assertThat(drain(next)).containsExactly("c");
        }
    }

    @Test
    void a_torn_tail_is_dropped_and_the_file_set_aside() throws IOException {
        // Given
        try (var spool = open(1000)) {
            append(spool, "a", "b");
        }
        var file = files(".spool").getFirst();
        Files.write(file, new byte[] {0, 0, 0, 9, 1, 2}, StandardOpenOption.APPEND);
        // When
        try (var spool = open(1000)) {
            // Then
            assertThat(drain(spool)).containsExactly("a", "b");
            assertThat(spool.size()).isZero();
        }
        assertThat(files(".damaged")).hasSize(1);
    }

    @Test
    void a_disk_that_cannot_be_written_refuses_more_and_loses_nothing() throws IOException {
        // Given
        var spool = open(1000);
        append(spool, "a");
        var folder = directory.resolve("0");
        var away = Files.move(folder, directory.resolve("away"));
        // When
        assertThat(catchThrowable(spool::sync)).isInstanceOf(IOException.class);
        // Then
        assertThat(spool.append("b".getBytes(UTF_8))).isFalse();
        Files.move(away, folder);
        spool.sync();
        append(spool, "c");
        assertThat(drain(spool)).containsExactly("a", "c");
        spool.close();
    }

    @Test
    void a_disk_that_fails_after_a_write_refuses_nothing_once_it_works_again() throws IOException {
        // Given a file that can be written though its folder is gone
        var spool = open(1000);
        append(spool, "a");
        spool.sync();
        append(spool, "b");
        var folder = directory.resolve("0");
        var away = Files.move(folder, directory.resolve("away"));
        assertThat(catchThrowable(spool::sync)).isInstanceOf(IOException.class);
        // When
        Files.move(away, folder);
        spool.sync();
        // Then
        append(spool, "c");
        assertThat(drain(spool)).containsExactly("a", "b", "c");
        assertThat(spool.size()).isZero();
        spool.close();
    }

    @Test
    void many_threads_append_while_it_is_synced_and_drained() throws Exception {
        try (var spool = Spool.open(directory, 1 << 20, 200, IDS)) {
            // Given
            var threads = Executors.newVirtualThreadPerTaskExecutor();
            for (int thread = 0; thread < 8; thread++) {
                var name = thread;
                threads.execute(() -> {
                    for (int i = 0; i < 500; i++) {
                        append(spool, name + ":" + i);
                    }
                });
            }
            threads.shutdown();
            // When
            var drained = new ArrayList<String>();
            while (!threads.awaitTermination(1, TimeUnit.MILLISECONDS)) {
                drained.addAll(drain(spool));
            }
            drained.addAll(drain(spool));
            // Then
            assertThat(drained).hasSize(4000).doesNotHaveDuplicates();
            for (int thread = 0; thread < 8; thread++) {
                var prefix = thread + ":";
                assertThat(drained.stream()
                                .filter(it -> it.startsWith(prefix))
                                .map(it -> Integer.valueOf(it.substring(2))))
                        .isSorted();
            }
            assertThat(spool.undrained()).isZero();
        }
    }

    private Spool open(long limit) throws IOException {
        return Spool.open(directory, limit, 100, IDS);
    }

    private static void append(Spool spool, String... records) {
        for (var record : records) {
            assertThat(spool.append(record.getBytes(UTF_8))).isTrue();
        }
    }

    /** All there is, synced first. */
    static List<String> drain(Spool spool) throws IOException {
        spool.sync();
        var found = new ArrayList<String>();
        for (var batch = spool.oldest(); batch.isPresent(); batch = spool.oldest()) {
            found.addAll(texts(batch.get().records()));
            spool.drained(batch.get());
        }
        return found;
    }

    private static List<String> texts(List<byte[]> records) {
        return records.stream().map(it -> new String(it, UTF_8)).toList();
    }

    private List<Path> files(String ending) throws IOException {
        try (var files = Files.walk(directory)) {
            return files.filter(it -> it.toString().endsWith(ending)).toList();
        }
    }
}
