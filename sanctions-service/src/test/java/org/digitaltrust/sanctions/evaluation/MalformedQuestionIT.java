package org.digitaltrust.sanctions.evaluation;

import static io.restassured.RestAssured.given;
import static org.digitaltrust.sanctions.SanctionsService.asClient;
import static org.digitaltrust.sanctions.SanctionsService.tokens;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read is 400 and says which member is at fault. */
@QuarkusTest
@OnTheLocalStack
class MalformedQuestionIT {

    private static final String HOST = "\"action\": {\"name\": \"host\"}";
    private static final String TV = "\"resource\": {\"type\": \"medium\", \"id\": \"television\"}";

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
                "{} {}",
                "{\"evaluations\": [], \"evaluations\": []}",
            })
    void what_is_wrong_with_the_request_is_wrong_for_all_items(String body) {
        many(body).then().statusCode(400).body("type", equalTo("/problems/malformed-question"));
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
                "\"subject\": {\"type\": \"person\", \"id\": \"row 7\", \"properties\": {\"name\": \"A\", \"birth_year\": \"1990\"}}",
                "\"subject\": {\"type\": \"person\", \"id\": \"row 7\", \"properties\": {\"name\": \"A\", \"birth_year\": 3000}}",
            })
    void a_mistyped_or_unknown_value_is_malformed(String member) {
        // Given: a question that is right but for this member, in place of its own
        var name = member.substring(1, member.indexOf('"', 1));
        var parts = new java.util.ArrayList<>(List.of("\"subject\": " + subject("tiktok:@nobody"), HOST, TV));
        parts.removeIf(it -> it.startsWith("\"" + name));
        parts.add(member);

        // When, Then
        one("{" + String.join(",", parts) + "}")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-question"))
                .body("violations[0].field", containsString(name));
    }

    @Test
    void a_claim_of_a_permit_must_say_when_the_appearance_is() {
        one("""
                {"subject": %s, "action": {"name": "host"},
                 "resource": {"type": "medium", "id": "radio",
                              "properties": {"permit_id": "0198c0de-0000-7000-8000-000000000000"}}}
                """.formatted(subject("tiktok:@nobody")))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("context.time"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application", "application/xml; charset=utf-8", ";"})
    void another_content_type_is_400(String contentType) {
        given().config(io.restassured.RestAssured.config())
                .auth()
                .oauth2(tokens().ofClient("zalo"))
                .header("Content-Type", contentType)
                .body("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/access/v1/evaluation")
                .then()
                .statusCode(400);
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
