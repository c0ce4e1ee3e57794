package org.digitaltrust.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The OpenAPI document and its page, as anybody gets them. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
@WithTestResource(SmallService.class)
class DocumentIT {

    @Test
    void the_document_names_our_origin_and_where_tokens_are_to_be_had() {
        // When
        var document = document("/openapi");
        // Then
        assertThat(document.getString("openapi")).startsWith("3.1");
        assertThat(document.getJsonArray("servers").getJsonObject(0).getString("url"))
                .isEqualTo("https://gateway.example");
        assertThat(document.encode()).doesNotContain("keycloak.example").contains("/protocol/openid-connect/token");
    }

    @ParameterizedTest
    @CsvSource({
        "/openapi, application/yaml, application/yaml",
        "/openapi, 'application/json;q=0.5, application/yaml', application/yaml",
        "/openapi, '*/*', application/json",
        "/openapi, text/html, application/json",
        "/openapi.yaml, application/json, application/yaml",
        "/openapi.json, application/yaml, application/json"
    })
    void its_format_is_the_one_that_was_asked_for(String path, String accept, String contentType) {
        // When
        var answer = Gateway.send(Gateway.to(path).header("Accept", accept));
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(contentType);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=300");
    }

    @Test
    void whoever_holds_it_is_not_sent_it_again() {
        // Given
        var tag = Gateway.send(Gateway.to("/openapi"))
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        // When
        var again = Gateway.send(Gateway.to("/openapi").header("If-None-Match", tag));
        var other = Gateway.send(Gateway.to("/openapi.yaml").header("If-None-Match", tag));
        // Then
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "public, /sanctions/v1/vocabularies, /access/v1/evaluation",
        "partner, /access/v1/evaluation, /membership/v1/applications",
        "member, /membership/v1/me, /access/v1/evaluation",
        "officer, /sanctions/v1/external-decisions, /membership/v1/me"
    })
    void an_audience_sees_what_it_may_call_and_nothing_else(String audience, String seen, String hidden) {
        // When
        var document = document("/openapi?audience=" + audience);
        // Then
        assertThat(document.getJsonObject("paths").fieldNames()).contains(seen).doesNotContain(hidden);
    }

    @Test
    void a_view_has_no_schema_that_nothing_in_it_uses() {
        // When
        var schemas =
                document("/openapi?audience=public").getJsonObject("components").getJsonObject("schemas");
        // Then
        assertThat(schemas.fieldNames()).contains("Problem").doesNotContain("EvaluationRequest", "ApplicationView");
    }

    @ParameterizedTest
    @ValueSource(strings = {"everyone", "", "Partner", "partner&audience=member"})
    void another_audience_is_refused_by_the_name_of_the_parameter(String audience) {
        // When
        var answer = Gateway.send(Gateway.to("/openapi?audience=" + audience));
        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new JsonObject(answer.body())
                        .getJsonArray("violations")
                        .getJsonObject(0)
                        .getString("field"))
                .isEqualTo("audience");
    }

    @Test
    void the_page_and_its_files_are_ours_and_run_no_script_but_ours() {
        // When
        var page = Gateway.send(Gateway.to("/docs"));
        var script = Gateway.send(Gateway.to("/docs/swagger-ui-bundle.js"));
        // Then
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self';")
                .contains("default-src 'none'");
        assertThat(page.body()).doesNotContain("http:", "https:").doesNotContain("<script>");
        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(Gateway.send(Gateway.to("/docs/index.html")).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"en, Problems", "vi, Các lỗi"})
    void the_problems_have_an_index_in_both_languages(String language, String title) {
        // When
        var page = Gateway.send(Gateway.to("/problems").header("Accept-Language", language));
        // Then
        assertThat(page.body()).contains("<h1>" + title + "</h1>").contains("href=\"/problems/not-found\"");
    }

    private static JsonObject document(String path) {
        return new JsonObject(Gateway.send(Gateway.to(path)).body());
    }
}
