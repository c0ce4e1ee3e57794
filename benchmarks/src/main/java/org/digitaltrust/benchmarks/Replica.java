package org.digitaltrust.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A process of its own beside the stack's, with the JVM's usual compilers, on free ports. */
final class Replica implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Set<String> INHERITED = Set.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR");

    private final String name;
    private final Process process;
    private final int port;
    private final Thread atExit;
    private final Duration startedIn;

    private Replica(String name, Process process, int port, int management) throws IOException, InterruptedException {
        this.name = name;
        this.process = process;
        this.port = port;
        this.atExit = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(atExit);
        var began = System.nanoTime();
        awaitReady(URI.create("http://127.0.0.1:" + management + "/q/health/ready"));
        this.startedIn = Duration.ofNanos(System.nanoTime() - began);
    }

    /** Starts a Quarkus application and waits until it is ready; its output goes to the stack's logs. */
    static Replica start(RunningStack stack, String name, Path jar, List<String> jvm, Map<String, String> environment)
            throws IOException, InterruptedException {
        int port = freePort();
        int management = freePort();
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(jvm);
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
        var folder = Files.createDirectories(stack.state().resolve("run").resolve(name));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.redirectOutput(stack.state().resolve("logs/" + name + ".log").toFile());
        builder.environment().keySet().retainAll(INHERITED);
        builder.environment().putAll(common(stack, port, management));
        builder.environment().putAll(environment);
        return new Replica(name, builder.start(), port, management);
    }

    private static Map<String, String> common(RunningStack stack, int port, int management) {
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_PROFILE", "local");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", stack.issuer().toString());
        return environment;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady(URI readiness) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (!isReady(http, readiness)) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    close();
                    throw new IllegalStateException(name + " did not become ready: see its log");
                }
                Thread.sleep(50);
            }
        }
    }

    private static boolean isReady(HttpClient http, URI readiness) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(readiness).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    long pid() {
        return process.pid();
    }

    /** From the start of the process until it was ready. */
    Duration startedIn() {
        return startedIn;
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
}
