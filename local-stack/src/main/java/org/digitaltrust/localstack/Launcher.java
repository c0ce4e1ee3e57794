package org.digitaltrust.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The one process that owns a state folder while its stack is up. */
final class Launcher {
    private static final long GIGABYTE = 1L << 30;

    /** Longer than a stack takes to come down. */
    private static final Duration END_LIMIT = Duration.ofSeconds(90);

    private final StackOptions options;
    private final Ledger ledger;
    private final ReadyFile ready;
    private final Path lockFile;
    private final Path launcherFile;
    private volatile boolean endedFromOutside;

    Launcher(StackOptions options) {
        this.options = options;
        this.ledger = new Ledger(options.state().resolve("processes"));
        this.ready = new ReadyFile(options.state());
        this.lockFile = options.state().resolve("lock");
        this.launcherFile = options.state().resolve("launcher");
    }

    /**
     * Starts the stack and stays. Ends with a refusal when a process dies, and normally when the JVM is told to end: whatever
     * ends it, short of SIGKILL, ends the stack first.
     */
    void run() {
        var lock = FolderLock.ifFree(lockFile)
                .orElseThrow(() -> new CannotStart(
                        "The stack is already up in this checkout; ./dta status shows it, ./dta down stops it."));
        try (lock) {
            prepare();
            Runtime.getRuntime().addShutdownHook(new Thread(this::endFromOutside, "come-down"));
            new Ledger(launcherFile).add("launcher", ProcessHandle.current(), Child.Stop.TERM);
            stayUp();
        } catch (CannotStart refusal) {
            // Told to end, we ended the processes ourselves: their deaths are no news.
            if (!endedFromOutside) {
                throw refusal;
            }
        }
    }

    private void prepare() {
        refuseFullDisk(options.state(), GIGABYTE);
        var left = ledger.endLeftovers();
        if (!left.isEmpty()) {
            options.progress().tell("ended what an interrupted run had left: " + String.join(", ", left));
        }
        options.ports().refuseBusy();
        try {
            new Ledger(launcherFile).clear();
            ready.delete();
            Folders.delete(options.state().resolve("logs"));
        } catch (IOException e) {
            throw unwritable(options.state(), e);
        }
    }

    private void stayUp() {
        try {
            var stack = Stack.start(options, ledger);
            if (!options.throwaway()) {
                new SampleOnce(options.state(), options.progress()).load(stack);
            }
            ready.write(stack, options.ports(), ledger);
            options.progress().tell(Welcome.to(stack));
            throw new CannotStart(stack.death().join());
        } catch (IOException e) {
            throw unwritable(options.state(), e);
        } finally {
            // Before the lock is let go, so that the next run finds the ports free.
            comeDown();
        }
    }

    private void endFromOutside() {
        endedFromOutside = true;
        comeDown();
    }

    private void comeDown() {
        try {
            ready.delete();
            ledger.close();
            Files.deleteIfExists(launcherFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CannotStart unwritable(Path folder, IOException e) {
        return new CannotStart("The state folder " + folder + " cannot be written: " + e.getMessage() + ".", e);
    }

    /** Refuses when a start would only fail half way. */
    static void refuseFullDisk(Path folder, long needed) {
        try {
            Files.createDirectories(folder);
            var free = Files.getFileStore(folder).getUsableSpace();
            if (free < needed) {
                throw new CannotStart("The disk that holds %s is full: %d MB are free and the stack needs %d MB."
                        .formatted(folder, free >> 20, needed >> 20));
            }
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** Stops the running stack, or what is left of one, and says what it did. */
    String down() {
        var wasUp = !FolderLock.isFree(lockFile);
        if (wasUp) {
            for (var entry : new Ledger(launcherFile).entries()) {
                entry.process().ifPresent(it -> Processes.stop(it, entry.stop(), END_LIMIT));
            }
        }
        var left = ledger.endLeftovers();
        try {
            ready.delete();
        } catch (IOException e) {
            throw unwritable(options.state(), e);
        }
        if (wasUp) {
            return "Stopped.";
        }
        return left.isEmpty()
                ? "Nothing was running."
                : "Ended what an interrupted run had left: " + String.join(", ", left) + ".";
    }

    /** One line for each process, and whether all is ready. */
    Status status() {
        var lines = ledger.entries().stream()
                .filter(it -> it.process().isPresent())
                .map(it -> "%-20s process %d".formatted(it.name(), it.pid()))
                .toList();
        var up = !FolderLock.isFree(lockFile);
        return new Status(up && ready.read().isPresent(), up, lines);
    }

    /** What runs. */
    record Status(boolean ready, boolean up, List<String> processes) {}
}
