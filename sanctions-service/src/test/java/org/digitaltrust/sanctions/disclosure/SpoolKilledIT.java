package org.digitaltrust.sanctions.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

class SpoolKilledIT {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    @TempDir
    Path directory;

    // The number last appended, by when we heard of it.
    private final NavigableMap<Long, Integer> heard = new ConcurrentSkipListMap<>();

    @RepeatedTest(3)
    void kill_9_costs_at_most_the_last_second() throws Exception {
        // Given
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SpoolingProcess.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var listener = Thread.ofVirtual().start(() -> listen(process));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !heard.isEmpty() && heard.lastKey() - heard.firstKey() > 3 * SECOND);
        // When
        var killed = System.nanoTime();
        process.destroyForcibly().waitFor();
        listener.join();
        // Then
        var safe = heard.headMap(killed - SECOND).lastEntry().getValue();
        try (var spool = Spool.open(directory, 1 << 30, 4096, SpoolTest.IDS)) {
            var found = SpoolTest.drain(spool);
            assertThat(found).hasSizeGreaterThan(safe);
            assertThat(found)
                    .isEqualTo(IntStream.range(0, found.size())
                            .mapToObj(Integer::toString)
                            .toList());
        }
    }

    private void listen(Process process) {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.matches("\\d+")) {
                    heard.put(System.nanoTime(), Integer.valueOf(line));
                }
            }
        } catch (IOException killed) {
            // It ends with the process.
        }
    }
}
