package org.digitaltrust.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** The one process that owns a state folder while its stack is up. */
final class Launcher {
    private static final long GIGABYTE = 1L << 30;

    /** Longer than a stack takes to come down. */
    private static final Duration END_LIMIT = Duration.ofSeconds(90);

    private static final long BETWEEN_TRIES = Duration.ofMillis(50).toNanos();

    private final StackOptions options;
    private final Ledger ledger;
    private final ReadyFile ready;
    private final Path lockFile;
    private final Path launcherFile;
    private volatile boolean endedFromOutside;
    private boolean isDown;

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
            Runtime.getRuntime().addShutdownHook(new Thread(this::endFromOutside, "come-down"));
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
        // Before all work: from here on ./dta down knows whom to tell.
        var launcher = new Ledger(launcherFile);
        launcher.clear();
        launcher.add("launcher", ProcessHandle.current(), Child.Stop.TERM);
        var left = ledger.endLeftovers();
        if (!left.isEmpty()) {
            options.progress().tell("ended what an interrupted run had left: " + String.join(", ", left));
        }
        options.ports().refuseBusy();
        try {
            ready.delete();
            Folders.delete(options.state().resolve("logs"));
        } catch (IOException e) {
            throw unwritable(options.state(), e);
        }
    }

    private void stayUp() {
        try {
            prepare();
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

    /** Once: after that the folder may be another launcher's. */
    private synchronized void comeDown() {
        if (isDown) {
            return;
        }
        try {
            ready.delete();
            ledger.close();
            Files.deleteIfExists(launcherFile);
            isDown = true;
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

    /** Stops the running stack, or what is left of one, and says what it did. Returns when nothing runs any more. */
    String down() {
        var free = FolderLock.ifFree(lockFile);
        // Held, so that nobody starts what would be ended here.
        try (var _ = free.orElseGet(this::endLauncher)) {
            var left = ledger.endLeftovers();
            refuseLiving();
            ready.delete();
            if (free.isEmpty()) {
                return "Stopped.";
            }
            return left.isEmpty()
                    ? "Nothing was running."
                    : "Ended what an interrupted run had left: " + String.join(", ", left) + ".";
        } catch (IOException e) {
            throw unwritable(options.state(), e);
        }
    }

    /** Tells whoever has the folder to end, and has the folder then. One that has only just begun is told once it is known. */
    private FolderLock endLauncher() {
        var deadline = System.nanoTime() + END_LIMIT.toNanos();
        while (true) {
            for (var entry : new Ledger(launcherFile).entries()) {
                entry.process().ifPresent(it -> Processes.stop(it, entry.stop(), END_LIMIT));
            }
            var lock = FolderLock.ifFree(lockFile);
            if (lock.isPresent()) {
                return lock.get();
            }
            if (System.nanoTime() > deadline) {
                throw new CannotStart("The stack does not stop: somebody still holds " + lockFile + ".");
            }
            LockSupport.parkNanos(BETWEEN_TRIES);
        }
    }

    private void refuseLiving() {
        var living = ledger.entries();
        if (!living.isEmpty()) {
            throw new CannotStart("These could not be ended: "
                    + living.stream()
                            .map(it -> it.name() + " (process " + it.pid() + ")")
                            .collect(Collectors.joining(", "))
                    + ".");
        }
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
