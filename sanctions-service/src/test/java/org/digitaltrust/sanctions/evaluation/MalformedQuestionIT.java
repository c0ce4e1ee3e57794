package org.digitaltrust.sanctions.evaluation;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaltrust.sanctions.SanctionsService.asClient;
import static org.digitaltrust.sanctions.SanctionsService.tokens;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read is 400 and says which member is at fault. */
@QuarkusTest
@OnTheLocalStack
class MalformedQuestionIT {

    private static final String HOST = "\"action\": {\"name\": \"host\"}";
    private static final String TV = "\"resource\": {\"type\": \"medium\", \"id\": \"television\"}";
    private static final String GOOD = "{\"subject\": " + subject("tiktok:@nobody") + ", " + HOST + ", " + TV + "}";

    @TestHTTPResource
    URI origin;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"evaluations\": {}}",
                "{\"evaluations\": \"x\"}",
                "{\"subject\": [], \"evaluations\": [{}]}",
                "{\"action\": \"host\", \"evaluations\": [{}]}",
                "{\"resource\": 1, \"evaluations\": [{}]}",
                "{\"context\": true, \"evaluations\": [{}]}",
                "{\"options\": [], \"evaluations\": [{}]}",
                "{\"options\": {\"evaluations_semantic\": \"all\"}, \"evaluations\": [{}]}",
                "{\"options\": {\"evaluations_semantic\": 1}, \"evaluations\": [{}]}",
                "{\"options\": {\"evaluations_semantic\": \"EXECUTE_ALL\"}}",
                "[]",
                "null",
                "",
            })
    void what_is_wrong_with_the_request_is_wrong_for_all_items(String body) {
        many(body).then().statusCode(400).body("type", equalTo("/problems/malformed-question"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_good_question_with_one_thing_wrong_about_its_text_is_malformed(String body) {
        one(body)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-question"))
                .body("violations[0].field", equalTo("body"));
        many(body).then().statusCode(400).body("violations[0].field", equalTo("body"));
    }

    static Stream<String> broken() {
        return Stream.of(
                GOOD + " {}",
                GOOD + " x",
                GOOD + "}",
                GOOD.substring(0, GOOD.length() - 1),
                "[" + GOOD + "]",
                GOOD.replace("\"host\"", "'host'"),
                GOOD.replace(HOST, HOST + "," + HOST),
                GOOD.replace("\"name\": \"host\"", "\"name\": \"host\", \"name\": \"host\""),
                GOOD.replace(HOST, HOST + ", \"x\": {\"y\": [{\"z\": 1, \"z\": 1}]}"),
                GOOD.replace(HOST, HOST + ", \"evaluations\": [], \"evaluations\": []"));
    }

    @Test
    void bytes_that_are_no_utf_8_are_malformed_also_where_nobody_looks() {
        // Given
        var bytes = GOOD.replace(HOST, HOST + ", \"x\": \"?\"").getBytes(UTF_8);
        bytes[new String(bytes, UTF_8).indexOf('?')] = (byte) 0xff;

        // When
        var answer = asClient("zalo").body(bytes).post("/access/v1/evaluation");

        // Then
        answer.then().statusCode(400).body("violations[0].field", equalTo("body"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"context\": {\"receipt\": \"yes\"}",
                "\"context\": {\"time\": \"2026-12-01T20:00:00\"}",
                "\"context\": {\"time\": 1700000000}",
                "\"context\": {\"purpose\": \"Casting!\"}",
                "\"action\": {\"name\": \"can_read\"}",
                "\"action\": {}",
                "\"resource\": {\"type\": \"todo\", \"id\": \"1\"}",
                "\"resource\": {\"type\": \"medium\", \"id\": \"tv\"}",
                "\"resource\": {\"type\": \"medium\", \"id\": \"radio\", \"properties\": {\"commercial\": \"true\"}}",
                "\"resource\": {\"type\": \"medium\", \"id\": \"radio\", \"properties\": {\"permit_id\": \"1\"}}",
                "\"subject\": {\"type\": \"user\", \"id\": \"alice\"}",
                "\"subject\": {\"type\": \"member\", \"id\": \"1\"}",
                "\"subject\": {\"type\": \"person\", \"id\": \"row 7\"}",
                "\"subject\": {\"type\": \"person\", \"id\": \"row 7\", \"properties\": {\"name\": \" \"}}",
                "\"subject\": {\"type\": \"account\", \"id\": \"tiktok:@x\u00a0\"}",
                "\"subject\": {\"type\": \"account\", \"id\": \"tiktok:@x\\u200b\"}",
                "\"subject\": {\"type\": \"account\", \"id\": \"tiktok:@handle (Đen)\"}",
                "\"subject\": {\"type\": \"account\", \"id\": \"tiktok:uid: 6801\"}",
                "\"subject\": {\"type\": \"person\", \"id\": \"row 7\", \"properties\": {\"name\": \"A\", \"birth_year\": \"1990\"}}",
                "\"subject\": {\"type\": \"person\", \"id\": \"row 7\", \"properties\": {\"name\": \"A\", \"birth_year\": 3000}}",
            })
    void a_mistyped_or_unknown_value_is_malformed(String member) {
        // Given: a question that is right but for this member, in place of its own
        var name = member.substring(1, member.indexOf('"', 1));
        var parts = new ArrayList<>(List.of("\"subject\": " + subject("tiktok:@nobody"), HOST, TV));
        parts.removeIf(it -> it.startsWith("\"" + name));
        parts.add(member);

        // When, Then
        one("{" + String.join(",", parts) + "}")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-question"))
                .body("violations[0].field", containsString(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "\ud83d\ude42", "...", "\u0301", "\u00a0"})
    void a_name_without_a_letter_or_digit_is_malformed(String name) {
        one(GOOD.replace(
                        subject("tiktok:@nobody"),
                        "{\"type\": \"person\", \"id\": \"7\", \"properties\": {\"name\": \"%s\"}}".formatted(name)))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("subject.properties.name"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "text/plain", "application/xml; charset=utf-8", "application/jsonx"})
    void a_good_question_of_another_content_type_or_of_none_is_400(@Nullable String contentType)
            throws IOException, InterruptedException {
        for (var path : List.of("evaluation", "evaluations")) {
            // Given: a plain client, because others add a content type of their own
            var request = HttpRequest.newBuilder(URI.create(origin + "/access/v1/" + path))
                    .header("Authorization", "Bearer " + tokens().ofClient("zalo"))
                    .POST(HttpRequest.BodyPublishers.ofString(GOOD));
            if (contentType != null) {
                request.header("Content-Type", contentType);
            }

            // When
            var answer = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());

            // Then
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("/problems/malformed-question", "Content-Type");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application", ";"})
    void what_is_no_content_type_is_400_too(String contentType) {
        given().auth()
                .oauth2(tokens().ofClient("zalo"))
                .header("Content-Type", contentType)
                .body(GOOD.getBytes(UTF_8))
                .post("/access/v1/evaluation")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "Application/JSON", "application/json; charset=utf-8", "application/json;x=y"
            })
    void a_good_question_is_answered_under_every_spelling_of_its_content_type(String contentType) {
        given().auth()
                .oauth2(tokens().ofClient("zalo"))
                .header("Content-Type", contentType)
                .body(GOOD.getBytes(UTF_8))
                .post("/access/v1/evaluation")
                .then()
                .statusCode(200);
    }

    private static String subject(String account) {
        return "{\"type\": \"account\", \"id\": \"%s\"}".formatted(account);
    }

    private static Response one(String body) {
        return asClient("zalo").body(body).post("/access/v1/evaluation");
    }

    private static Response many(String body) {
        return asClient("zalo").body(body).post("/access/v1/evaluations");
    }
}
