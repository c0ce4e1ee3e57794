package org.digitaltrust.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
@WithTestResource(SmallService.class)
class AdmissionIT {

    @Test
    void a_caller_with_the_role_gets_through_and_the_service_gets_the_token() {
        // Given
        var token = Gateway.bearer("member1");
        // When
        var answer = Gateway.send(Gateway.to("/membership/v1/me?x=1%2F2").header("Authorization", token));
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        var seen = new JsonObject(answer.body());
        assertThat(seen.getString("uri")).isEqualTo("/membership/v1/me?x=1%2F2");
        assertThat(seen.getJsonObject("headers").getJsonArray("authorization")).containsExactly(token);
    }

    @Test
    void a_client_gets_through_by_its_scope() {
        // Given
        var token = "Bearer " + Gateway.tokens().ofClient("tiktok");
        var question = Gateway.to("/access/v1/evaluation")
                .header("Authorization", token)
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        // When
        var answer = Gateway.send(question);
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void a_caller_without_the_role_is_refused_before_the_service_hears_of_it() {
        // Given
        var token = Gateway.bearer("member1");
        var before = Gateway.received().getInteger("requests");
        // When
        var answer = Gateway.send(Gateway.to("/sanctions/v1/external-decisions").header("Authorization", token));
        // Then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(new JsonObject(answer.body()).getString("type")).isEqualTo("/problems/forbidden");
        assertThat(Gateway.received().getInteger("requests")).isEqualTo(before);
    }

    @Test
    void without_a_token_the_challenge_names_the_realm_only() {
        // When
        var answer = Gateway.send(Gateway.to("/membership/v1/me"));
        // Then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly("Bearer realm=\"digital-trust\"");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().allValues("X-Request-ID")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.", ""})
    void a_bad_token_is_said_to_be_bad(String token) {
        // When
        var answer = Gateway.send(Gateway.to("/membership/v1/me").header("Authorization", "Bearer " + token));
        // Then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer realm=\"digital-trust\"");
        assertThat(answer.body()).contains("/problems/unauthenticated");
    }

    @Test
    void an_altered_token_is_refused() {
        // Given
        var token = Gateway.bearer("member1");
        var altered = token.substring(0, token.length() - 8) + "AAAAAAAA";
        // When
        var answer = Gateway.send(Gateway.to("/membership/v1/me").header("Authorization", altered));
        // Then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer realm=\"digital-trust\", error=\"invalid_token\"");
    }

    @Test
    void a_public_route_needs_no_token_and_passes_on_any() {
        // When
        var without = Gateway.send(Gateway.to(Gateway.CHAPTERS));
        var with = Gateway.send(Gateway.to(Gateway.CHAPTERS).header("Authorization", "Bearer abc"));
        // Then
        assertThat(without.statusCode()).isEqualTo(200);
        assertThat(with.statusCode()).isEqualTo(200);
        assertThat(with.body()).contains("Bearer abc");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, 404",
        "GET, /q/health, 404",
        "GET, /q/openapi, 404",
        "GET, /q/swagger-ui, 404",
        "GET, /membership, 404",
        "GET, /membership/v1/chapters/, 404",
        "POST, /pledges/v1/codes/current, 405",
        "DELETE, /membership/v1/chapters, 405",
        "OPTIONS, /membership/v1/chapters, 405",
        "TRACE, /membership/v1/chapters, 405",
        "PUT, /membership/v1/members/1, 405",
        "OPTIONS, /x, 404",
        "GET, /a;b, 400",
        "GET, /membership/v1//chapters, 400",
        "GET, /membership/v1/x%2f..%2fchapters, 400",
        "GET, /membership/v1/%2e%2e/chapters, 400",
        "GET, /problems/no-such-problem, 404"
    })
    void everything_else_is_a_problem(String method, String path, int status) {
        // When
        var answer = Gateway.raw(
                method + " " + path + " HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\nConnection: close\r\n\r\n");
        // Then
        assertThat(answer).startsWith("HTTP/1.1 " + status);
        assertThat(answer).contains("content-type: application/problem+json").contains("\"status\":" + status);
        assertThat(answer.contains("\r\nAllow: ")).isEqualTo(status == 405);
    }

    @Test
    void problems_speak_the_readers_language() {
        // When
        var answer = Gateway.send(Gateway.to("/x").header("Accept-Language", "vi-VN,vi;q=0.9,en;q=0.5"));
        // Then
        assertThat(answer.headers().firstValue("Content-Language")).hasValue("vi");
        assertThat(new JsonObject(answer.body()).getString("title")).isEqualTo("Không tìm thấy");
    }

    @Test
    void a_problems_type_leads_to_a_page_that_explains_it() {
        // When
        var english = Gateway.send(Gateway.to("/problems/bad-gateway"));
        var vietnamese = Gateway.send(Gateway.to("/problems/bad-gateway").header("Accept-Language", "vi"));
        // Then
        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(english.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(english.body()).contains("<html lang=\"en\">").contains("The service did not answer properly");
        assertThat(vietnamese.body()).contains("<html lang=\"vi\">").contains("Dịch vụ không trả lời đúng");
    }
}
