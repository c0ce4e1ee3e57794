package org.digitaltrust.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderRulesTest {

    private static final URI UPSTREAM = URI.create("http://10.0.0.7:8181");

    private final HeaderRules rules = new HeaderRules(URI.create("https://gateway.example"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Connection",
                "Keep-Alive",
                "Proxy-Connection",
                "Proxy-Authenticate",
                "Proxy-Authorization",
                "TE",
                "Trailer",
                "Transfer-Encoding",
                "Upgrade",
                "HTTP2-Settings",
                "Expect"
            })
    void hop_by_hop_headers_end_here_in_both_directions(String name) {
        // Given
        var request = headers(name, "x", "Accept", "text/plain");
        var answer = headers(name, "x", "ETag", "\"1\"");
        // When
        rules.toUpstream(request, "192.0.2.1", headers("X-Request-ID", "id"));
        rules.toClient(answer, UPSTREAM);
        // Then
        assertThat(request.contains(name)).isFalse();
        assertThat(answer.names()).containsExactly("ETag");
    }

    @Test
    void no_service_gets_a_cookie() {
        // Given
        var request = headers("Cookie", "__Host-dta-session=x", "cookie", "other=y");
        // When
        rules.toUpstream(request, "192.0.2.1", headers("X-Request-ID", "id"));
        // Then
        assertThat(request.contains("Cookie")).isFalse();
    }

    @Test
    void what_connection_names_goes_too_but_not_what_we_write_ourselves() {
        // Given
        var request = headers(
                "Connection",
                "close, X-Secret ,x-forwarded-for",
                "Connection",
                "X-Request-ID",
                "X-Secret",
                "1",
                "X-Request-ID",
                "mine");
        // When
        rules.toUpstream(request, "192.0.2.1", headers("X-Request-ID", "mine"));
        // Then
        assertThat(request.contains("X-Secret")).isFalse();
        assertThat(request.getAll("X-Forwarded-For")).containsExactly("192.0.2.1");
        assertThat(request.getAll("X-Request-ID")).containsExactly("mine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forwarded",
                "X-Real-IP",
                "X-User-Roles",
                "x-user",
                "X-Forwarded-Port",
                "X-Forwarded-Prefix",
                "X_Forwarded_Host",
                "X-User_Id"
            })
    void a_client_cannot_say_who_it_is_by_header(String name) {
        // Given
        var request = headers(name, "evil", "X-Forwarded-For", "203.0.113.9", "X-Forwarded-For", "203.0.113.8");
        // When
        rules.toUpstream(request, "192.0.2.1", headers("X-Request-ID", "id"));
        // Then
        assertThat(request.contains(name)).isEqualTo(name.equals("x-user"));
        assertThat(request.getAll("X-Forwarded-For")).containsExactly("192.0.2.1");
        assertThat(request.getAll("X-Forwarded-Host")).containsExactly("gateway.example");
        assertThat(request.getAll("X-Forwarded-Proto")).containsExactly("https");
    }

    @ParameterizedTest
    @CsvSource({
        "http://10.0.0.7:8181/a/1?b=c, https://gateway.example/a/1?b=c",
        "HTTP://10.0.0.7:8181, https://gateway.example",
        "/a/1, /a/1",
        "http://10.0.0.7:81811/a, http://10.0.0.7:81811/a",
        "http://10.0.0.7:8181.example.org/a, http://10.0.0.7:8181.example.org/a",
        "https://elsewhere.example/a, https://elsewhere.example/a",
    })
    void an_address_of_the_service_becomes_a_public_one(String location, String expected) {
        // Given
        var answer = headers("Location", location);
        // When
        rules.toClient(answer, UPSTREAM);
        // Then
        assertThat(answer.get("Location")).isEqualTo(expected);
    }

    @Test
    void the_services_echo_of_the_request_id_and_its_name_do_not_pass() {
        // Given
        var answer = headers("X-Request-ID", "theirs", "Server", "x/1.0", "Content-Type", "application/json");
        // When
        rules.toClient(answer, UPSTREAM);
        // Then
        assertThat(answer.names()).containsExactly("Content-Type");
    }

    private static MultiMap headers(String... namesAndValues) {
        var headers = MultiMap.caseInsensitiveMultiMap();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return headers;
    }
}
