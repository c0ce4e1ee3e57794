package org.digitaltrust.gateway.forward;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.digitaltrust.gateway.address.ClientAddresses;
import org.digitaltrust.gateway.answer.PlainAnswers;
import org.digitaltrust.gateway.route.Routes;

/** A port that does nothing but forward to the service's instances, with short times. */
final class Forwarding implements AutoCloseable {

    private static final Map<String, String> USUAL = Map.of(
            "gateway.forward.connect", "500ms",
            "gateway.forward.pause", "700ms",
            "gateway.forward.aside", "100ms",
            "gateway.forward.health-interval", "50ms");

    private final Upstreams upstreams;
    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Forwarding(Vertx vertx, List<URI> addresses, Map<String, String> settings) {
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ForwardSettings.class)
                .withDefaultValues(USUAL)
                .withDefaultValues(settings)
                .build();
        this.upstreams =
                new Upstreams(vertx, Map.of("service", addresses), config.getConfigMapping(ForwardSettings.class));
        var forwarder = new Forwarder(
                upstreams,
                new ClientAddresses(List.of()),
                new HeaderRules(URI.create("https://gateway.example")),
                PlainAnswers.make());
        var route = Routes.toService(10_000, Duration.ofSeconds(2));
        var router = Router.router(vertx);
        router.route().handler(request -> {
            request.request().pause();
            forwarder.forward(route, request);
        });
        this.server = vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                .requestHandler(router)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    HttpResponse<String> get(String behaviour) {
        return begin("GET", behaviour).join();
    }

    HttpResponse<String> post(String behaviour) {
        return begin("POST", behaviour).join();
    }

    CompletableFuture<HttpResponse<String>> begin(String method, String behaviour) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + "/any"))
                .timeout(Duration.ofSeconds(10))
                .method(
                        method,
                        method.equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString("body"));
        if (!behaviour.isEmpty()) {
            request.header("X-Do", behaviour);
        }
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The status of the answer. */
    int postOverHttp2(Vertx vertx, String behaviour) {
        var options =
                new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false);
        return vertx.createHttpClient(options)
                .request(HttpMethod.POST, server.actualPort(), "127.0.0.1", "/any")
                .compose(request -> request.putHeader("X-Do", behaviour).send("body"))
                .map(HttpClientResponse::statusCode)
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    /** A client that asks something and can go away. */
    Socket ask(String behaviour) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.actualPort());
        socket.getOutputStream()
                .write(("GET /any HTTP/1.1\r\nHost: x\r\nX-Do: " + behaviour + "\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    int inFlight() {
        return upstreams.named("service").instances().stream()
                .mapToInt(Instance::inFlight)
                .sum();
    }

    @Override
    public void close() {
        client.shutdownNow();
        server.close().toCompletionStage().toCompletableFuture().join();
        upstreams.close();
    }
}
