package org.digitaltrust.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A process of its own beside the stack's. It ends with us at the latest; its output goes to the stack's logs. */
final class Spawned implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Set<String> INHERITED = Set.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR");

    private final String name;
    private final Path log;
    private final Process process;
    private final Thread atExit;

    private Spawned(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
        this.atExit = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    static Spawned start(RunningStack stack, String name, List<String> command, Map<String, String> environment)
            throws IOException {
        var folder = folder(stack, name);
        var log = stack.state().resolve("logs/" + name + ".log");
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.redirectOutput(log.toFile());
        builder.environment().keySet().retainAll(INHERITED);
        builder.environment().putAll(environment);
        return new Spawned(name, log, builder.start());
    }

    /** Where such a process works. */
    static Path folder(RunningStack stack, String name) throws IOException {
        return Files.createDirectories(stack.state().resolve("run").resolve(name));
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Waits until it is ready, or closes it. */
    void await(BooleanSupplier ready) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new IllegalStateException(name + " did not become ready: see its log");
            }
            Thread.sleep(50);
        }
    }

    /** Waits until it listens. */
    void await(int port) throws InterruptedException {
        await(() -> listens(port));
    }

    private static boolean listens(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    long pid() {
        return process.pid();
    }

    /** Processor time used so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(30, TimeUnit.SECONDS)
                .handle((ended, late) -> {
                    process.destroyForcibly();
                    return ended;
                })
                .join();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    /** Throws away what it wrote. */
    void forgetLog() throws IOException {
        Files.deleteIfExists(log);
    }
}
