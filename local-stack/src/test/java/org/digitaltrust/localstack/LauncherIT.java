package org.digitaltrust.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a process: what it says, how it exits, what it leaves. */
class LauncherIT {
    @TempDir
    private Path folder;

    private final Map<Process, Path> errors = new HashMap<>();
    private int launchers;
    private final Path state = Checkout.find().test();
    private final Ledger ledger = new Ledger(state.resolve("processes"));

    @AfterEach
    void nothing_stays() {
        new Launcher(FakeApplication.options(FakeApplication::two)).down();
    }

    @Test
    void a_second_up_is_refused_and_the_death_of_a_child_ends_the_first() throws Exception {
        // Given
        var first = up();
        awaitReady(first);
        // When
        var second = up();
        // Then
        assertThat(second.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(1);
        assertThat(errorOf(second))
                .isEqualTo("The stack is already up in this checkout; ./dta status shows it, ./dta down stops it.\n");
        assertThat(first.isAlive()).isTrue();
        // When
        var processes = ledger.entries();
        processOf("one").destroyForcibly();
        // Then
        assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(first.exitValue()).isEqualTo(1);
        assertThat(errorOf(first))
                .startsWith("one stopped by itself with exit code 137: see ")
                .hasLineCount(1);
        assertGone(processes);
    }

    @Test
    void told_to_end_it_ends_everything_and_says_nothing() throws Exception {
        // Given
        var launcher = up();
        awaitReady(launcher);
        var processes = ledger.entries();
        // When
        launcher.destroy();
        // Then
        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(errorOf(launcher)).isEmpty();
        assertGone(processes);
    }

    @Test
    void told_to_end_in_the_middle_of_the_start_it_leaves_nothing() throws Exception {
        // Given
        var launcher = up();
        await().atMost(Duration.ofMinutes(1)).until(() -> ledger.entries().size() >= 2);
        // When
        launcher.destroy();
        // Then
        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(errorOf(launcher)).isEmpty();
        assertThat(ledger.entries()).isEmpty();
    }

    @Test
    void what_a_killed_launcher_leaves_is_ended_by_down() throws Exception {
        // Given
        var launcher = up();
        awaitReady(launcher);
        var processes = ledger.entries();
        launcher.destroyForcibly().waitFor();
        assertThat(processes).allMatch(it -> it.process().isPresent());
        // When
        var said = new Launcher(FakeApplication.options(FakeApplication::two)).down();
        // Then
        assertThat(said).startsWith("Ended what an interrupted run had left: ");
        assertGone(processes);
    }

    /** Its error stream goes to a file: ending a process closes its pipes. */
    private Process up() throws IOException {
        var command = JavaCommand.of(
                128,
                List.of(
                        // The test class path has a second log back end and its log manager, which both complain.
                        "-Dslf4j.internal.verbosity=ERROR",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        FakeLauncher.class.getName(),
                        "up"));
        var builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("CLASSPATH", JavaCommand.classPath());
        launchers++;
        var process = builder.redirectError(folder.resolve("error-" + launchers).toFile())
                .start();
        errors.put(process, folder.resolve("error-" + launchers));
        return process;
    }

    private void awaitReady(Process launcher) {
        await().atMost(Duration.ofMinutes(4)).until(() -> {
            assertThat(launcher.isAlive()).isTrue();
            return new ReadyFile(state)
                    .read()
                    .filter(it -> it.get("launcher").asLong() == launcher.pid())
                    .isPresent();
        });
    }

    private ProcessHandle processOf(String name) {
        return ledger.entries().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .flatMap(Ledger.Entry::process)
                .orElseThrow();
    }

    private void assertGone(List<Ledger.Entry> processes) {
        assertThat(processes).isNotEmpty().allMatch(it -> it.process().isEmpty());
        assertThat(ledger.entries()).isEmpty();
        assertThat(Files.exists(state.resolve("ready.json"))).isFalse();
    }

    private String errorOf(Process process) throws IOException {
        return Files.readString(errors.get(process));
    }
}
