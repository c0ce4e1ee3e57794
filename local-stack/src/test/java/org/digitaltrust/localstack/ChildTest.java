package org.digitaltrust.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process is ours from its first moment or does not run. */
class ChildTest {
    @TempDir
    private Path folder;

    @Test
    void a_process_that_cannot_be_written_down_does_not_go_on() throws Exception {
        // Given
        var inTheWay = Files.writeString(folder.resolve("file"), "");
        var ledger = new Ledger(inTheWay.resolve("processes"));
        // When
        assertThatThrownBy(() -> Child.start(program("exec sleep 61.75"), ledger))
                // Then
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("it cannot be written down in ");
        assertThat(ProcessHandle.current().children())
                .noneMatch(it ->
                        Arrays.toString(it.info().arguments().orElseThrow()).contains("61.75"));
    }

    @Test
    void a_line_written_by_half_does_not_hide_the_others() throws Exception {
        // Given
        var ledger = new Ledger(folder.resolve("processes"));
        var child = Child.start(program("exec sleep 60"), ledger);
        try {
            var file = folder.resolve("processes");
            Files.writeString(file, Files.readString(file) + "Kafka\t12\n\u0000\u00e9\n", StandardCharsets.ISO_8859_1);
            // When
            var entries = new Ledger(file).entries();
            // Then
            assertThat(entries).extracting(Ledger.Entry::pid).containsExactly(child.pid());
        } finally {
            child.kill();
        }
        assertThat(ledger.entries()).isEmpty();
    }

    @Test
    void a_passing_program_is_written_down_while_it_runs_and_gets_nothing_of_our_environment_but_the_basics()
            throws Exception {
        // Given
        var ledger = new Ledger(folder.resolve("processes"));
        // When
        Child.run(program("until grep it processes; do sleep 0.05; done; env"), ledger);
        // Then
        var said = Files.readAllLines(folder.resolve("log"));
        assertThat(said.getFirst()).startsWith("it\t");
        assertThat(said).contains("ASKED=for");
        assertThat(said).noneMatch(it -> it.startsWith("JAVA_HOME="));
        assertThat(ledger.entries()).isEmpty();
    }

    @Test
    void a_passing_program_that_fails_is_refused_with_its_log() {
        assertThatThrownBy(() -> Child.run(program("exit 4"), new Ledger(folder.resolve("processes"))))
                .isInstanceOf(CannotStart.class)
                .hasMessage("it failed with exit code 4: see " + folder.resolve("log") + ".");
    }

    @Test
    void of_several_starts_the_first_failure_is_reported_as_it_was() {
        // Given
        var failure = new UncheckedIOException(new IOException("No space left on device"));
        var start = CompletableFuture.runAsync(() -> {
            throw failure;
        });
        // When
        assertThatThrownBy(
                        () -> AllOrNone.await(new Ledger(folder.resolve("processes")), start, start.thenRun(() -> {})))
                // Then
                .isSameAs(failure);
    }

    private Child.Program program(String script) {
        return new Child.Program(
                "it",
                List.of("/bin/sh", "-c", script),
                Map.of("ASKED", "for"),
                folder,
                folder.resolve("log"),
                Child.Stop.TERM);
    }
}
