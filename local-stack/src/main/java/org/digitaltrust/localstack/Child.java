package org.digitaltrust.localstack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** One process of the stack, its log file and its line in the {@link Ledger}. */
final class Child {

    /** How the kernel is asked to end a process in good order. */
    enum Stop {
        TERM,
        /** PostgreSQL waits for its clients on TERM and hangs up on them on INT. */
        INT
    }

    /** What to run. The process gets these variables and nothing of the caller's besides {@link #INHERITED}. */
    record Program(
            String name, List<String> command, Map<String, String> environment, Path folder, Path log, Stop stop) {

        Program {
            command = List.copyOf(command);
            environment = Map.copyOf(environment);
        }
    }

    /** A stray QUARKUS_ or KC_ variable of somebody's shell must not change what runs. */
    private static final Set<String> INHERITED =
            Set.of("PATH", "HOME", "USER", "LOGNAME", "LANG", "LC_ALL", "TMPDIR", "SystemRoot", "TEMP", "TMP");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Program program;
    private final Process process;
    private final Ledger ledger;
    private volatile boolean wanted = true;

    private Child(Program program, Process process, Ledger ledger) {
        this.program = program;
        this.process = process;
        this.ledger = ledger;
    }

    static Child start(Program program, Ledger ledger) {
        try {
            Files.createDirectories(program.folder());
            Files.createDirectories(program.log().toAbsolutePath().getParent());
            var builder = new ProcessBuilder(program.command())
                    .directory(program.folder().toFile());
            builder.environment().keySet().retainAll(INHERITED);
            builder.environment().putAll(program.environment());
            builder.redirectErrorStream(true)
                    .redirectInput(new File(File.separatorChar == '/' ? "/dev/null" : "NUL"))
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(program.log().toFile()));
            var process = builder.start();
            return writtenDown(new Child(program, process, ledger));
        } catch (IOException e) {
            throw new CannotStart("%s could not be started: %s.".formatted(program.name(), e.getMessage()), e);
        }
    }

    /** Runs it to its end; refuses, with a pointer to its log, when that is a bad one. */
    static void run(Program program, Ledger ledger) {
        var child = start(program, ledger);
        try {
            var exit = child.process.waitFor();
            ledger.remove(child.pid());
            if (exit != 0) {
                throw new CannotStart(
                        "%s failed with exit code %d: see %s.".formatted(program.name(), exit, program.log()));
            }
        } catch (InterruptedException e) {
            child.kill();
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted.", e);
        }
    }

    /** A process that the ledger does not know would be found by nobody: it ends at once. */
    private static Child writtenDown(Child child) {
        try {
            child.ledger.add(child.name(), child.process.toHandle(), child.program.stop());
            return child;
        } catch (RuntimeException e) {
            Processes.kill(child.process.toHandle());
            throw e;
        }
    }

    /** Waits until it is ready; a child that dies meanwhile, or never gets there, is refused with a pointer to its log. */
    void awaitReady(Duration limit, BooleanSupplier ready) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new CannotStart(epitaph());
            }
            if (System.nanoTime() > deadline) {
                throw new CannotStart("%s was not ready after %d seconds: see %s."
                        .formatted(program.name(), limit.toSeconds(), program.log()));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted.", e);
        }
    }

    /** What to say when it has died by itself. */
    String epitaph() {
        return "%s stopped by itself with exit code %d: see %s."
                .formatted(program.name(), process.exitValue(), program.log());
    }

    String name() {
        return program.name();
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Completes when it ends, with whether nobody had asked it to. */
    CompletableFuture<Boolean> onEnd() {
        return process.onExit().thenApply(_ -> wanted);
    }

    /** Ends it in good order, or by force when it takes too long. */
    void stop() {
        wanted = false;
        Processes.stop(process.toHandle(), program.stop(), PATIENCE);
        ledger.remove(process.pid());
    }

    /** SIGKILL: what a crash looks like. */
    void kill() {
        wanted = false;
        Processes.kill(process.toHandle());
        ledger.remove(process.pid());
    }

    /** SIGSTOP: alive, but answers nobody. */
    void freeze() {
        Processes.signal(process.pid(), "STOP");
    }

    /** SIGCONT, after {@link #freeze()}. */
    void thaw() {
        Processes.signal(process.pid(), "CONT");
    }

    boolean awaitEnd(Duration limit) throws InterruptedException {
        return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    }
}
