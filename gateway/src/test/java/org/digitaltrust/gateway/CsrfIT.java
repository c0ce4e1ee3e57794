package org.digitaltrust.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser sends the cookie whoever made it ask; only our own pages may make use of that. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
@WithTestResource(SmallService.class)
class CsrfIT {

    private static final String READ = "/sanctions/v1/permits";
    private static final String CHANGE = "/sanctions/v1/subjects/1/merge-proposals";

    @BeforeAll
    static void the_realm_knows_the_gateway() {
        ConsoleClient.knowsTheGateway();
    }

    @Test
    void a_page_of_ours_may_change_things() {
        // Given
        var browser = Browser.of("case1");
        // When
        var answer = browser.post(CHANGE, browser.csrfToken());
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,                            -,           right",
                "https://evil.example,         same-origin, right",
                "https://gateway.example.evil, -,           right",
                "http://gateway.example,       -,           right",
                "null,                         -,           right",
                "-,                            cross-site,  right",
                "-,                            same-site,   right",
                "-,                            none,        right",
                "https://gateway.example,      same-origin, -",
                "https://gateway.example,      same-origin, wrong",
                "https://gateway.example,      same-origin, foreign"
            })
    void nobody_else_may(String origin, String site, String token) {
        // Given
        var browser = Browser.of("case1");
        var before = Gateway.received().getInteger("requests");
        var request = Gateway.to(CHANGE).POST(HttpRequest.BodyPublishers.ofString("{}"));
        if (origin != null) {
            request.header("Origin", origin);
        }
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        if (token != null) {
            request.header(
                    "X-CSRF-Token",
                    switch (token) {
                        case "right" -> browser.csrfToken();
                        case "foreign" -> Browser.of("case2").csrfToken();
                        default -> token;
                    });
        }
        // When
        var answer = browser.send(request);
        // Then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("/problems/csrf");
        assertThat(Gateway.received().getInteger("requests")).isEqualTo(before);
        assertThat(browser.has(Browser.SESSION)).isTrue();
    }

    @Test
    void where_a_browser_sends_no_origin_same_origin_is_enough() {
        // Given
        var browser = Browser.of("case1");
        var request = Gateway.to(CHANGE)
                .header("Sec-Fetch-Site", "same-origin")
                .header("X-CSRF-Token", browser.csrfToken())
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        // When
        var answer = browser.send(request);
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void other_sites_get_nothing_out_of_a_session(String site) {
        // Given
        var browser = Browser.of("case1");
        // When
        var data = browser.send(Gateway.to(READ).header("Sec-Fetch-Site", site));
        var session = browser.send(Gateway.to("/session").header("Sec-Fetch-Site", site));
        // Then
        assertThat(data.statusCode()).isEqualTo(401);
        assertThat(session.body()).isEqualTo("{\"authenticated\":false}");
        assertThat(browser.has(Browser.SESSION)).isTrue();
    }

    @Test
    void nobody_is_signed_out_by_another_site() {
        // Given
        var browser = Browser.of("case1");
        // When
        var answer = browser.send(Gateway.to("/session/logout")
                .header("Origin", "https://evil.example")
                .POST(HttpRequest.BodyPublishers.noBody()));
        // Then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(browser.get(READ).statusCode()).isEqualTo(200);
    }

    @Test
    void a_problem_of_csrf_is_told_in_vietnamese() {
        // Given
        var browser = Browser.of("case1");
        // When
        var answer = browser.send(
                Gateway.to(CHANGE).header("Accept-Language", "vi").POST(HttpRequest.BodyPublishers.ofString("{}")));
        // Then
        assertThat(new JsonObject(answer.body()).getString("title")).isEqualTo("Không đến từ trang của chúng tôi");
    }
}
