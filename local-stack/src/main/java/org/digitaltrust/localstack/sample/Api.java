package org.digitaltrust.localstack.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/** JSON over HTTP with somebody's token. */
final class Api implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int TOO_MANY = 429;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI base;
    private final UnaryOperator<String> tokenOf;

    /**
     * Calls below an address.
     *
     * @param tokenOf a user's access token
     */
    Api(URI base, UnaryOperator<String> tokenOf) {
        this.base = base;
        this.tokenOf = tokenOf;
    }

    /** What came back. */
    record Answer(int status, JsonNode body, String etag) {}

    Answer get(String user, String path) {
        return send(user, HttpRequest.newBuilder(base.resolve(path)).GET());
    }

    Answer post(String user, String path, Object body) {
        return send(user, with(path, body).method("POST", json(body)));
    }

    /** A creation that may be repeated: the key makes the same one of it. */
    Answer create(String user, String path, Object body, String key) {
        return expect(path, tryToCreate(user, path, body, key), Set.of(200, 201));
    }

    /** The same, whatever the answer. */
    Answer tryToCreate(String user, String path, Object body, String key) {
        return send(user, with(path, body).header("Idempotency-Key", key).method("POST", json(body)));
    }

    Answer put(String user, String path, Object body, String ifMatch) {
        return expect(
                path, send(user, with(path, body).header("If-Match", ifMatch).method("PUT", json(body))), Set.of(200));
    }

    /** A step that may have been taken before: 409 is as good as done. */
    Answer step(String user, String path, Object body) {
        return expect(path, post(user, path, body), Set.of(200, 201, 204, 409));
    }

    static Answer expect(String path, Answer answer, Set<Integer> statuses) {
        if (!statuses.contains(answer.status())) {
            throw new IllegalStateException(path + " answered " + answer.status() + ": " + answer.body());
        }
        return answer;
    }

    private HttpRequest.Builder with(String path, Object body) {
        var request = HttpRequest.newBuilder(base.resolve(path));
        return body.equals("") ? request : request.header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return body.equals("")
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer send(String user, HttpRequest.Builder request) {
        try {
            var sent = request.header("Authorization", "Bearer " + tokenOf.apply(user))
                    .timeout(Duration.ofSeconds(30))
                    .build();
            var answer = http.send(sent, HttpResponse.BodyHandlers.ofByteArray());
            while (answer.statusCode() == TOO_MANY) {
                // Officers of the sample work faster than any plan for people foresees.
                LockSupport.parkNanos(retryAfter(answer).toNanos());
                answer = http.send(sent, HttpResponse.BodyHandlers.ofByteArray());
            }
            var etag = answer.headers().firstValue("ETag").orElse("");
            return new Answer(answer.statusCode(), JSON.readTree(answer.body()), etag);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Duration retryAfter(HttpResponse<?> answer) {
        return Duration.ofSeconds(
                answer.headers().firstValueAsLong("Retry-After").orElse(1));
    }

    @Override
    public void close() {
        http.close();
    }
}
