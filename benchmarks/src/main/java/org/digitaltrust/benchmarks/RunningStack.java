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
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.digitaltrust.localstack.Tokens;
import org.postgresql.ds.PGSimpleDataSource;

/** The stack that {@code ./dta up} started, and calls to it. */
final class RunningStack implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUPERUSER = "postgres";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path state;
    private final JsonNode about;
    private final Tokens tokens;

    /** @param ready the file that is there while the stack is, in its folder */
    RunningStack(File ready) throws IOException {
        state = ready.toPath().toAbsolutePath().resolveSibling("");
        about = JSON.readTree(ready);
        tokens = new Tokens(issuer());
    }

    URI gateway() {
        return URI.create(about.get("gateway").asText());
    }

    URI issuer() {
        return URI.create(about.get("issuer").asText());
    }

    /** @param use such as {@code postgres} */
    int port(String use) {
        return about.get("ports").get(use).asInt();
    }

    /** The folder with the data, logs, secrets and running jars of the stack. */
    Path state() {
        return state;
    }

    /** A connection that may do everything. */
    Connection database(String name) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl(name));
        source.setUser(SUPERUSER);
        source.setPassword(SUPERUSER);
        return source.getConnection();
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port("postgres") + "/" + database;
    }

    String user(String name) {
        return tokens.ofUser(name);
    }

    String client(String id) {
        return tokens.ofClient(id);
    }

    /** A call through the gateway. */
    JsonNode post(String token, String path, String body) {
        return read(post(gateway(), token, path, body));
    }

    /** A call to whoever answers at an address. Refuses every answer but a good one. */
    byte[] post(URI base, String token, String path, String body) {
        var answer = send(posting(base, token, path, body));
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** Of the answer to a call that may be refused. */
    int status(URI base, String token, String path, String body) {
        return send(posting(base, token, path, body)).statusCode();
    }

    /** What anybody may read. */
    JsonNode get(URI address) {
        return read(send(HttpRequest.newBuilder(address).build()).body());
    }

    private static HttpRequest posting(URI base, String token, String path, String body) {
        return HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    static JsonNode read(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
