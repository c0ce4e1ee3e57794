package org.digitaltrust.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that two programs could read differently, byte by byte. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
@WithTestResource(SmallService.class)
class SmugglingIT {

    private static final String POST = "POST " + Gateway.APPLICATIONS + " HTTP/1.1\r\nHost: x\r\n";
    private static final String GET = "GET " + Gateway.CHAPTERS + " HTTP/1.1\r\nHost: x\r\n";
    private static final String SMUGGLED = "GET " + Gateway.CHAPTERS + "?smuggled HTTP/1.1\r\nHost: x\r\n\r\n";

    static Stream<String> ambiguous() {
        return Stream.of(
                POST + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello" + SMUGGLED,
                POST + "Content-Length: 5, 6\r\n\r\nhello" + SMUGGLED,
                POST + "Content-Length: -5\r\n\r\n" + SMUGGLED,
                POST + "Content-Length: +5\r\n\r\nhello" + SMUGGLED,
                POST + "Content-Length: 0x5\r\n\r\nhello" + SMUGGLED,
                POST + "Content-Length : 5\r\n\r\nhello" + SMUGGLED,
                POST + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" + SMUGGLED,
                POST + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n" + SMUGGLED,
                POST + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n" + SMUGGLED,
                POST + "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + SMUGGLED,
                POST + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n" + SMUGGLED,
                GET + "X-Folded: a\r\n\tb\r\nTransfer-Encoding:\r\n chunked, x\r\n\r\n" + SMUGGLED,
                GET.replace(" HTTP/1.1", " HTTP/1.0") + "\r\n",
                GET.replace(" HTTP/1.1", " HTTP/9.9") + "\r\n",
                "GET http://elsewhere" + Gateway.CHAPTERS + " HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET " + Gateway.CHAPTERS + " HTTP/1.1\r\n\r\n",
                GET + "Authorization: Bearer a\r\nAuthorization: Bearer b\r\n\r\n");
    }

    @ParameterizedTest
    @MethodSource("ambiguous")
    void what_could_be_read_in_two_ways_never_reaches_the_service(String bytes) {
        // Given
        var before = Gateway.received().getInteger("requests");
        // When
        var answer = Gateway.raw(bytes);
        // Then
        assertThat(answer).doesNotContain("<html", "smuggled");
        assertThat(answer.split("HTTP/\\d\\.\\d \\d{3} ", -1)).hasSizeLessThanOrEqualTo(2);
        // Some are not even answered: the connection is cut when what follows is no HTTP at all.
        assertThat(answer).matches("(?s)|HTTP/\\d\\.\\d (400|501|505) .*");
        assertThat(Gateway.received().getInteger("requests")).isEqualTo(before);
    }

    @Test
    void length_and_chunks_together_are_one_request_and_the_chunks_decide() {
        // Given
        var token = Gateway.bearer("member1");
        var before = Gateway.received().getInteger("requests");
        // When
        var answer = Gateway.raw(POST + "Authorization: " + token
                + "\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n"
                + SMUGGLED);
        // Then
        assertThat(answer.split("HTTP/1.1 ", -1)).hasSizeLessThanOrEqualTo(2);
        assertThat(answer).doesNotContain("smuggled");
        assertThat(Gateway.received().getInteger("requests")).isLessThanOrEqualTo(before + 1);
    }

    @Test
    void bare_line_feeds_do_not_begin_a_second_request() {
        // When
        var answer = Gateway.raw(GET + "X-A: 1\nConnection: close\r\n\r\n" + SMUGGLED);
        // Then
        assertThat(answer.split("HTTP/1.1 ", -1)).hasSize(2);
        assertThat(answer).doesNotContain("smuggled");
    }

    @Test
    void a_header_that_is_too_large_is_refused_without_a_page() {
        // When
        var answer = Gateway.raw(GET + "X-A: " + "a".repeat(40_000) + "\r\n\r\n");
        // Then
        assertThat(answer).startsWith("HTTP/1.1 431").doesNotContain("<html");
    }
}
