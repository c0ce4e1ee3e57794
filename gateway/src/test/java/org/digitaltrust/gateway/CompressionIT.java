package org.digitaltrust.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which answers are compressed, and which must not be. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
@WithTestResource(SmallService.class)
class CompressionIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"json", "html"})
    void a_long_public_document_is_compressed_for_whoever_takes_it(String kind) throws Exception {
        // When
        var answer = send(asking(kind).header("Accept-Encoding", "gzip"));
        // Then
        assertThat(answer.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"v7-gzip\"");
        assertThat(answer.headers().allValues("Vary")).contains("accept-encoding");
        assertThat(answer.body().length).isLessThan(SmallTexts.LONG.length() / 10);
        assertThat(inflated(answer.body())).isEqualTo(SmallTexts.LONG);
    }

    @Test
    void a_document_in_many_parts_is_compressed_as_it_comes() throws Exception {
        // When
        var answer = send(asking("chunks").header("Accept-Encoding", "gzip"));
        // Then
        assertThat(inflated(answer.body())).isEqualTo(SmallTexts.LONG.repeat(100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.json", "/openapi.yaml", "/docs/swagger-ui-bundle.js"})
    void our_own_long_documents_too(String path) throws Exception {
        // Given
        var plain = CLIENT.send(Gateway.to(path).build(), HttpResponse.BodyHandlers.ofByteArray());
        // When
        var answer = CLIENT.send(
                Gateway.to(path).header("Accept-Encoding", "gzip").build(), HttpResponse.BodyHandlers.ofByteArray());
        var tag = answer.headers().firstValue("ETag").orElseThrow();
        var again = CLIENT.send(
                Gateway.to(path)
                        .header("Accept-Encoding", "gzip")
                        .header("If-None-Match", tag)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        // Then
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(answer.headers().allValues("Vary")).anyMatch(it -> it.equalsIgnoreCase("accept-encoding"));
        assertThat(tag).isNotEqualTo(plain.headers().firstValue("ETag").orElseThrow());
        assertThat(answer.body().length).isLessThan(plain.body().length / 2);
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(plain.body());
        }
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void over_http_2_too() throws Exception {
        // Given
        var vertx = Vertx.vertx();
        try {
            // When
            var body = vertx.createHttpClient(Certificates.client(HttpVersion.HTTP_2))
                    .request(HttpMethod.GET, Gateway.tlsPort(), "127.0.0.1", Gateway.CHAPTERS)
                    .compose(request -> request.putHeader("X-Text", "chunks")
                            .putHeader("Accept-Encoding", "gzip")
                            .send())
                    .compose(HttpClientResponse::body);
            // Then
            var bytes = body.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
            assertThat(inflated(bytes.getBytes())).isEqualTo(SmallTexts.LONG.repeat(100));
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    @Test
    void whoever_asks_for_none_gets_it_plain_and_caches_are_told() throws Exception {
        // When
        var answer = send(asking("json"));
        // Then
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.headers().firstValue("ETag")).hasValue(SmallTexts.TAG);
        assertThat(answer.headers().allValues("Vary")).contains("accept-encoding");
        assertThat(new String(answer.body(), UTF_8)).isEqualTo(SmallTexts.LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "cookie", "part", "encoded", "as it is", "events", "picture"})
    void some_answers_are_not(String kind) throws Exception {
        // When
        var answer = send(asking(kind).header("Accept-Encoding", "gzip"));
        // Then
        assertThat(answer.headers().allValues("Content-Encoding")).doesNotContain("gzip");
        assertThat(answer.headers().firstValue("ETag")).hasValue(SmallTexts.TAG);
        assertThat(new String(answer.body(), UTF_8)).isEqualTo(kind.equals("short") ? "{}" : SmallTexts.LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "Cookie"})
    void an_answer_that_may_hold_a_secret_is_not(String personal) throws Exception {
        // When
        var answer = send(asking("json").header("Accept-Encoding", "gzip").header(personal, "Bearer x"));
        // Then
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void an_answer_to_a_caller_is_not() throws Exception {
        // When
        var answer = send(Gateway.to("/membership/v1/me")
                .header("X-Text", "json")
                .header("Accept-Encoding", "gzip")
                .header("Authorization", Gateway.bearer("member1")));
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.headers().allValues("Vary")).doesNotContain("accept-encoding");
    }

    @Test
    void a_weak_tag_holds_for_both() throws Exception {
        // When
        var answer = send(asking("weak").header("Accept-Encoding", "gzip"));
        // Then
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.headers().firstValue("ETag")).hasValue("W/" + SmallTexts.TAG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"v7\"", "\"v7-gzip\""})
    void what_has_not_changed_is_304_under_the_name_the_client_knows(String tag) throws Exception {
        // When
        var answer = send(asking("json").header("Accept-Encoding", "gzip").header("If-None-Match", tag));
        // Then
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.headers().allValues("ETag")).containsExactly(tag);
        assertThat(answer.headers().allValues("Vary")).contains("accept-encoding");
    }

    @Test
    void head_tells_of_the_plain_one() throws Exception {
        // When
        var answer = send(
                asking("json").header("Accept-Encoding", "gzip").method("HEAD", HttpRequest.BodyPublishers.noBody()));
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.headers().firstValue("ETag")).hasValue(SmallTexts.TAG);
    }

    private static HttpRequest.Builder asking(String kind) {
        return Gateway.to(Gateway.CHAPTERS).header("X-Text", kind);
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String inflated(byte[] body) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
