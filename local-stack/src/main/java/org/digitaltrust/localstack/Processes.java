package org.digitaltrust.localstack;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Signals to processes, ours or left over from a run that was killed. */
final class Processes {
    private Processes() {}

    /** Asks it to end, then insists. Returns when it is gone. */
    static void stop(ProcessHandle process, Child.Stop how, Duration patience) {
        if (!process.isAlive()) {
            return;
        }
        signal(process.pid(), how.name());
        // A frozen process cannot act on a signal.
        signal(process.pid(), "CONT");
        if (!ended(process, patience)) {
            kill(process);
        }
    }

    static void kill(ProcessHandle process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        ended(process, Duration.ofSeconds(10));
    }

    /** Sends a signal that the JDK has no method for. On a system without signals nothing happens. */
    static void signal(long pid, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noSuchTool) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean ended(ProcessHandle process, Duration limit) {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
