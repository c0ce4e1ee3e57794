package org.digitaltrust.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.digitaltrust.localstack.Tokens;
import org.jspecify.annotations.Nullable;

/** The stack that {@code ./dta up} started, and calls to it through the gateway. */
final class RunningStack implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI gateway;
    private final Tokens tokens;

    RunningStack(File ready) throws IOException {
        var about = JSON.readTree(ready);
        gateway = URI.create(about.get("gateway").asText());
        tokens = new Tokens(URI.create(about.get("issuer").asText()));
    }

    String user(String name) {
        return tokens.ofUser(name);
    }

    String client(String id) {
        return tokens.ofClient(id);
    }

    JsonNode get(String path) {
        return send(HttpRequest.newBuilder(gateway.resolve(path)).GET(), null);
    }

    JsonNode post(String token, String path, String body) {
        var request = HttpRequest.newBuilder(gateway.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(request, token);
    }

    private JsonNode send(HttpRequest.Builder request, @Nullable String token) {
        try {
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            var body = JSON.readTree(answer.body());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + ": " + body);
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
