package org.digitaltrust.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Coming down when there is no stack yet. */
class LauncherTest {
    @TempDir
    private Path folder;

    @Test
    void down_waits_for_a_start_that_has_not_said_yet_who_it_is() throws Exception {
        // Given
        var lock = FolderLock.ifFree(folder.resolve("lock")).orElseThrow();
        var start = new ProcessBuilder("sleep", "60").start();
        try {
            // When
            var down = CompletableFuture.supplyAsync(this::down);
            new Ledger(folder.resolve("launcher")).add("launcher", start.toHandle(), Child.Stop.TERM);
            // Then
            await().until(() -> !start.isAlive());
            assertThat(down).isNotDone();
            // When
            lock.close();
            // Then
            assertThat(down.join()).isEqualTo("Stopped.");
        } finally {
            start.destroyForcibly();
        }
    }

    @Test
    void down_without_a_stack_says_so() {
        assertThat(down()).isEqualTo("Nothing was running.");
    }

    private String down() {
        var options = new StackOptions(
                new Checkout(folder), folder, Ports.free(), true, FakeApplication::two, Progress.silent());
        return new Launcher(options).down();
    }
}
