package org.digitaltrust.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.stream.Stream;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers are told: which pages may ask, and what an answer may not be used for. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
@WithTestResource(SmallService.class)
class BrowserIT {

    private static final String HOST = " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";
    private static final String PAGE = "https://app.example";

    @Test
    void a_page_of_a_known_origin_may_read() {
        // When
        var answer = raw("GET " + Gateway.CHAPTERS + HOST + "X-Text: json\r\nOrigin: " + PAGE + "\r\n\r\n");
        // Then
        assertThat(answer.split("access-control-allow-origin: ", -1)).hasSize(2);
        assertThat(answer)
                .contains("access-control-allow-origin: https://app.example\r\n", "vary: origin")
                .contains("access-control-expose-headers: etag, location, ratelimit, ratelimit-policy, retry-after")
                .doesNotContain("allow-credentials");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "*",
                "https://evil.example",
                "http://app.example",
                "https://app.example:8443",
                "https://app.example.evil.example",
                "https://sub.app.example",
                "HTTPS://APP.EXAMPLE"
            })
    void no_other_page_may_whatever_the_service_says(String origin) {
        // When
        var answer = raw("GET " + Gateway.CHAPTERS + HOST + "X-Text: json\r\nOrigin: " + origin + "\r\n\r\n");
        // Then
        assertThat(answer).startsWith("http/1.1 200").contains("vary: origin").doesNotContain("access-control-");
    }

    @Test
    void without_an_origin_caches_are_told_that_it_matters() {
        // When
        var answer = raw("GET " + Gateway.CHAPTERS + HOST + "X-Text: json\r\n\r\n");
        // Then
        assertThat(answer).contains("vary: origin").doesNotContain("access-control-");
    }

    @Test
    void a_refusal_can_be_read_by_the_page_too() {
        // When
        var answer = raw("GET /membership/v1/me" + HOST + "Origin: " + PAGE + "\r\n\r\n");
        // Then
        assertThat(answer).startsWith("http/1.1 401").contains("access-control-allow-origin: https://app.example\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "/membership/v1/chapters, GET",
        "/membership/v1/me, GET",
        "/membership/v1/applications, POST",
        "/sanctions/v1/screenings/reviewed-pairs/1, DELETE"
    })
    void a_preflight_is_answered_here_for_what_exists(String path, String method) {
        // Given
        var before = Gateway.received().getInteger("requests");
        // When
        var answer = preflight(path, PAGE, method);
        // Then
        assertThat(answer)
                .startsWith("http/1.1 204")
                .contains("access-control-allow-origin: https://app.example\r\n", "vary: origin")
                .contains("access-control-allow-methods: " + method.toLowerCase(Locale.ROOT) + "\r\n")
                .contains("access-control-allow-headers: accept, accept-language, authorization")
                .contains("access-control-max-age: 600")
                .doesNotContain("allow-credentials", "x-made-up");
        assertThat(Gateway.received().getInteger("requests")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "/membership/v1/chapters, https://evil.example, GET, 405",
        "/membership/v1/chapters, null, GET, 405",
        "/membership/v1/chapters, https://app.example, DELETE, 405",
        "/membership/v1/chapters, https://app.example, get, 405",
        "/membership/v1/nothing, https://app.example, GET, 404"
    })
    void and_for_nothing_else(String path, String origin, String method, int status) {
        // When
        var answer = preflight(path, origin, method);
        // Then
        assertThat(answer).startsWith("http/1.1 " + status).doesNotContain("access-control-allow-methods");
    }

    static Stream<String> everyKindOfAnswer() {
        return Stream.of(
                "GET " + Gateway.CHAPTERS + HOST + "X-Text: json\r\n\r\n",
                "GET " + Gateway.CHAPTERS + HOST + "X-Text: html\r\n\r\n",
                "GET " + Gateway.CHAPTERS + HOST + "X-Do: reset\r\n\r\n",
                "GET " + Gateway.CHAPTERS + HOST + "X-Do: 204\r\n\r\n",
                "GET /problems/not-found" + HOST + "\r\n",
                "GET /x" + HOST + "\r\n",
                "GET /membership/v1/me" + HOST + "\r\n",
                "OPTIONS " + Gateway.CHAPTERS + HOST + "Access-Control-Request-Method: GET\r\nOrigin: " + PAGE
                        + "\r\n\r\n",
                "GET " + Gateway.CHAPTERS + " HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET " + Gateway.CHAPTERS + HOST + "Content-Length: x\r\n\r\n",
                "GET " + Gateway.CHAPTERS + HOST + "A: " + "a".repeat(20_000) + "\r\n\r\n",
                "GET " + Gateway.CHAPTERS + HOST + "A: a\r\n".repeat(150) + "\r\n",
                "GET /" + "a".repeat(10_000) + HOST + "\r\n",
                "garbage\r\n\r\n");
    }

    @ParameterizedTest
    @MethodSource("everyKindOfAnswer")
    void every_answer_says_what_it_may_not_be_used_for(String request) {
        // When
        var answer = raw(request);
        // Then
        assertThat(answer)
                .contains(
                        "x-content-type-options: nosniff",
                        "referrer-policy: no-referrer",
                        "strict-transport-security: max-age=31536000",
                        "content-security-policy: default-src 'none'",
                        "frame-ancestors 'none'",
                        "cross-origin-resource-policy: same-origin",
                        "cache-control: ",
                        "x-request-id: ")
                .doesNotContain("\r\nserver:", "x-powered-by");
        assertThat(answer.contains("permissions-policy: camera=()"))
                .isEqualTo(answer.contains("content-type: text/html"));
        assertThat(answer.contains("cross-origin-opener-policy: same-origin"))
                .isEqualTo(answer.contains("content-type: text/html"));
    }

    private static String preflight(String path, String origin, String method) {
        return raw("OPTIONS " + path + HOST + "Origin: " + origin + "\r\nAccess-Control-Request-Method: " + method
                + "\r\nAccess-Control-Request-Headers: authorization, x-made-up\r\n\r\n");
    }

    private static String raw(String request) {
        return Gateway.raw(request).toLowerCase(Locale.ROOT);
    }
}
