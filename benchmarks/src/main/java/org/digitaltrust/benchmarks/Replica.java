package org.digitaltrust.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A Quarkus application in a process of its own, with the JVM's usual compilers, on free ports. */
final class Replica implements AutoCloseable {

    private final Spawned process;
    private final int port;
    private final Duration startedIn;

    private Replica(Spawned process, int port, int management) throws InterruptedException {
        this.process = process;
        this.port = port;
        var began = System.nanoTime();
        var readiness = URI.create("http://127.0.0.1:" + management + "/q/health/ready");
        try (var http = HttpClient.newHttpClient()) {
            process.await(() -> isReady(http, readiness));
        }
        this.startedIn = Duration.ofNanos(System.nanoTime() - began);
    }

    /** Starts a Quarkus application and waits until it is ready; its output goes to the stack's logs. */
    static Replica start(RunningStack stack, String name, Path jar, List<String> jvm, Map<String, String> environment)
            throws IOException, InterruptedException {
        int port = Spawned.freePort();
        int management = Spawned.freePort();
        var command = new ArrayList<>(List.of(Spawned.java()));
        command.addAll(jvm);
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
        var all = new HashMap<>(common(stack, port, management));
        all.putAll(environment);
        return new Replica(Spawned.start(stack, name, command, all), port, management);
    }

    private static Map<String, String> common(RunningStack stack, int port, int management) {
        return Map.of(
                "QUARKUS_PROFILE",
                "local",
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "QUARKUS_HTTP_PORT",
                Integer.toString(port),
                "QUARKUS_MANAGEMENT_HOST",
                "127.0.0.1",
                "QUARKUS_MANAGEMENT_PORT",
                Integer.toString(management),
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                stack.issuer().toString());
    }

    private static boolean isReady(HttpClient http, URI readiness) {
        try {
            var request = HttpRequest.newBuilder(readiness).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    Spawned process() {
        return process;
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
        process.close();
    }
}
