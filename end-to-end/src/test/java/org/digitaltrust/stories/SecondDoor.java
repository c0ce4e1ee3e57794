package org.digitaltrust.stories;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.digitaltrust.localstack.Checkout;

/** The packaged gateway once more, in a process of its own before a service of the test, with routes of the test. */
final class SecondDoor implements AutoCloseable {

    private static final Pattern RESIDENT = Pattern.compile("\\d+");
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    private static final String ROUTES = """
            gateway.routes[1000].path=/soak/v1/up
            gateway.routes[1000].methods=POST
            gateway.routes[1000].to=sanctions
            gateway.routes[1000].who=access:evaluate
            gateway.routes[1000].max-body=2G
            gateway.routes[1000].timeout=30m
            gateway.routes[1001].path=/soak/v1/down/{bytes}
            gateway.routes[1001].methods=GET
            gateway.routes[1001].to=sanctions
            gateway.routes[1001].who=access:evaluate
            gateway.routes[1001].max-answer=2G
            gateway.routes[1001].timeout=30m
            gateway.routes[1002].path=/soak/v1/small
            gateway.routes[1002].methods=POST
            gateway.routes[1002].to=sanctions
            gateway.routes[1002].who=access:evaluate
            gateway.routes[1002].max-body=1K
            gateway.routes[1003].path=/soak/v1/hang-up
            gateway.routes[1003].methods=GET
            gateway.routes[1003].to=pledge
            gateway.routes[1003].who=public
            """;

    private final Process process;
    private final Path log;
    private final int port = freePort();

    /**
     * Starts it and waits until it is ready.
     *
     * @param folder for its log and configuration
     */
    SecondDoor(World world, TirelessService service, Path folder, List<String> jvm) throws IOException {
        int management = freePort();
        var root = Checkout.find().root();
        var routes = Files.writeString(folder.resolve("routes.properties"), ROUTES);
        var command = new ArrayList<>(List.of(tool("java")));
        command.addAll(jvm);
        command.addAll(List.of(
                "-jar",
                root.resolve("gateway/target/quarkus-app/quarkus-run.jar").toString()));
        log = folder.resolve("gateway.log");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_PROFILE", "local",
                        "QUARKUS_HTTP_PORT", Integer.toString(port),
                        "QUARKUS_MANAGEMENT_PORT", Integer.toString(management),
                        "QUARKUS_OIDC_AUTH_SERVER_URL",
                                world.stack().keycloak().issuer().toString(),
                        "PUBLIC_ORIGIN", world.stack().gateway().toString(),
                        "GATEWAY_UPSTREAMS_SANCTIONS", service.address().toString(),
                        // One that hangs up is given up after a while, and shall not take the other with it.
                        "GATEWAY_UPSTREAMS_PLEDGE", service.address().toString(),
                        "GATEWAY_LIMITS_PLANS_FILE",
                                root.resolve("benchmarks/plans.yaml").toString(),
                        // Of a million lines one in a hundred is enough.
                        "OBSERVE_ACCESS_LOG_SUCCESSES", "0.01",
                        "SMALLRYE_CONFIG_LOCATIONS", routes.toString()));
        process = builder.start();
        var readiness = URI.create("http://127.0.0.1:" + management + "/q/health/ready");
        await().atMost(World.PATIENCE)
                .ignoreExceptions()
                .failFast("the gateway has ended: " + log, () -> !process.isAlive())
                .untilAsserted(() -> given().get(readiness).then().statusCode(200));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    int port() {
        return port;
    }

    /** Bytes of memory the process occupies. */
    long resident() {
        var kilobytes = RESIDENT.matcher(told("ps", "-o", "rss=", "-p", Long.toString(process.pid())));
        kilobytes.find();
        return Long.parseLong(kilobytes.group()) * 1024;
    }

    /** Bytes of the objects that are left after a collection. */
    long live() {
        var total = TOTAL.matcher(asked("GC.class_histogram"));
        total.find();
        return Long.parseLong(total.group(1));
    }

    /** What the JVM's own tool tells. */
    String asked(String... command) {
        var all = new ArrayList<>(List.of(tool("jcmd"), Long.toString(process.pid())));
        all.addAll(List.of(command));
        return told(all.toArray(String[]::new));
    }

    private static String told(String... command) {
        try {
            var asking = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(asking.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            asking.waitFor();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    List<String> log() throws IOException {
        return Files.readAllLines(log);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(60, TimeUnit.SECONDS)
                .whenComplete((ended, late) -> process.destroyForcibly())
                .join();
    }
}
