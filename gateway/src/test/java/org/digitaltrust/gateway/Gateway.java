package org.digitaltrust.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.quarkus.arc.Arc;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.digitaltrust.gateway.server.PublicServer;
import org.digitaltrust.localstack.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;

/** The gateway under test as its clients have it: by HTTP, or byte by byte. */
final class Gateway {

    static final String APPLICATIONS = "/membership/v1/applications";
    static final String CHAPTERS = "/membership/v1/chapters";
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Gateway() {}

    static int port() {
        return Arc.container().instance(PublicServer.class).get().port();
    }

    static int tlsPort() {
        return Arc.container().instance(PublicServer.class).get().tlsPort();
    }

    static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofSeconds(30));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, CLIENT);
    }

    static HttpResponse<String> send(HttpRequest.Builder request, HttpClient client) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String bearer(String user) {
        return "Bearer " + tokens().ofUser(user);
    }

    static Tokens tokens() {
        return new Tokens(
                URI.create(ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class)));
    }

    /** What the service behind us has seen, asked past the gateway. */
    static JsonObject received() {
        var service = ConfigProvider.getConfig().getValue("gateway.upstreams.membership", String.class);
        return new JsonObject(
                send(HttpRequest.newBuilder(URI.create(service + "/received"))).body());
    }

    /** What the management port says of our readiness. */
    static String ready() {
        var port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", int.class);
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready")))
                .body();
    }

    static Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port());
    }

    /** All that the gateway answers to these bytes until it closes, or says no more. */
    static String raw(String bytes) {
        try (var socket = connect()) {
            socket.setSoTimeout(3_000);
            socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return readAll(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String readAll(Socket socket) throws IOException {
        var answer = new ByteArrayOutputStream();
        var part = new byte[8192];
        try {
            for (int n = socket.getInputStream().read(part);
                    n >= 0;
                    n = socket.getInputStream().read(part)) {
                answer.write(part, 0, n);
            }
        } catch (SocketTimeoutException | SocketException saysNoMore) {
            return answer.toString(ISO_8859_1);
        }
        return answer.toString(ISO_8859_1);
    }
}
