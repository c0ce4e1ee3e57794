package org.digitaltrust.sanctions.evaluation;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.sanctions.SanctionsService.asClient;
import static org.digitaltrust.sanctions.SanctionsService.decision;
import static org.digitaltrust.sanctions.SanctionsService.impose;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes that any AuthZEN 1.0 client sends, in our vocabulary. */
@QuarkusTest
@OnTheLocalStack
class AuthzenIT {

    private static final String REFUSED = "tiktok:@authzen_refused";
    private static final String HOST = "\"action\": {\"name\": \"host\"}";
    private static final String TV = "\"resource\": {\"type\": \"medium\", \"id\": \"television\"}";

    @Test
    void items_take_what_they_lack_from_the_request_and_are_answered_in_order() {
        // Given
        restricted();

        // When
        var answer = many("{%s, %s, \"evaluations\": [{\"subject\": %s}, {\"subject\": %s}]}"
                .formatted(HOST, TV, subject(REFUSED), subject("tiktok:@nobody")));

        // Then
        answer.then()
                .statusCode(200)
                .body("$", not(hasKey("decision")))
                .body("$", not(hasKey("context")))
                .body("evaluations", hasSize(2))
                .body("evaluations[0].decision", equalTo(false))
                .body("evaluations[0].context.outcome", equalTo("restricted"))
                .body("evaluations[1].decision", equalTo(true))
                .body("evaluations[1].context.outcome", equalTo("unknown_subject"));
    }

    @Test
    void an_items_own_part_replaces_the_requests_whole() {
        // Given
        restricted();

        // When: the item's context has no time, so the request's, which lies before the restriction, does not count
        var answer = many("""
                {"subject": %s, %s, %s, "context": {"time": "2020-01-01T00:00:00Z"},
                 "evaluations": [{}, {"context": {}}, {"context": null}, {"resource": {"type": "medium", "id": "print"}}]}
                """.formatted(subject(REFUSED), HOST, TV));

        // Then
        answer.then()
                .body("evaluations[0].decision", equalTo(true))
                .body("evaluations[1].decision", equalTo(false))
                .body("evaluations[2].decision", equalTo(true))
                .body("evaluations[3].decision", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", \"evaluations\": []", ", \"evaluations\": null"})
    void without_items_the_answer_is_that_of_the_single_question(String items) {
        // Given
        restricted();

        // When
        var answer = many("{\"subject\": %s, %s, %s%s}".formatted(subject(REFUSED), HOST, TV, items));

        // Then
        answer.then()
                .statusCode(200)
                .body("decision", equalTo(false))
                .body("context.outcome", equalTo("restricted"))
                .body("$", not(hasKey("evaluations")));
    }

    @Test
    void a_malformed_item_is_answered_in_its_place() {
        // When
        var answer = many("""
                {%s, %s, "evaluations": [7, {"subject": %s}, {"subject": {"type": "account"}}, null,
                                         {"subject": "somebody"}]}
                """.formatted(HOST, TV, subject("tiktok:@nobody")));

        // Then
        answer.then().statusCode(200).body("evaluations", hasSize(5));
        for (var malformed : List.of(0, 2, 3, 4)) {
            answer.then()
                    .body("evaluations[%d].decision".formatted(malformed), equalTo(false))
                    .body("evaluations[%d].context.error.status".formatted(malformed), equalTo(400))
                    .body("evaluations[%d].context.error.message".formatted(malformed), notNullValue())
                    .body("evaluations[%d].context.outcome".formatted(malformed), nullValue());
        }
        answer.then()
                .body("evaluations[1].decision", equalTo(true))
                .body("evaluations[2].context.error.message", equalTo("subject.id is missing"));
    }

    @Test
    void a_batch_ends_with_the_item_that_decides_it() {
        // Given
        restricted();
        var items = "[{\"subject\": %s}, {\"subject\": %s}, {\"subject\": %s}]"
                .formatted(subject("tiktok:@nobody"), subject(REFUSED), subject("tiktok:@nobody"));

        // When, Then
        semantic("deny_on_first_deny", items).then().body("evaluations.decision", equalTo(List.of(true, false)));
        semantic("permit_on_first_permit", items).then().body("evaluations.decision", equalTo(List.of(true)));
        semantic("execute_all", items).then().body("evaluations.decision", equalTo(List.of(true, false, true)));
        semantic("deny_on_first_deny", "[{\"subject\": 1}, {\"subject\": %s}]".formatted(subject("tiktok:@nobody")))
                .then()
                .body("evaluations.decision", equalTo(List.of(false)));
    }

    @Test
    void a_thousand_items_are_answered_and_one_more_is_refused() {
        // When, Then
        many(items(1_000)).then().statusCode(200).body("evaluations", hasSize(1_000));
        many(items(1_001)).then().statusCode(400).body("detail", containsString("evaluations"));
    }

    @Test
    void members_that_nobody_knows_are_ignored_at_every_level() {
        // When
        var answer = one("""
                {"subject": {"type": "account", "id": "tiktok:@nobody", "properties": {"department": "Sales"}, "x": 1},
                 "action": {"name": "host", "properties": {"method": "GET"}},
                 "resource": {"type": "medium", "id": "television", "properties": {"library": {"x": []}}},
                 "context": {"device": "phone", "time": "2026-12-01T20:00+07:00"}, "options": {"another": 1}, "more": []}
                """);

        // Then
        answer.then().statusCode(200).body("context.outcome", equalTo("unknown_subject"));
    }

    @Test
    void the_request_id_is_echoed_also_on_errors() {
        for (var body : List.of("{%s, %s, \"subject\": %s}".formatted(HOST, TV, subject("tiktok:@a")), "no json")) {
            asClient("zalo")
                    .header("X-Request-ID", "bfe9eb29-ab87-4ca3-be83-a1d5d8305716")
                    .body(body)
                    .post("/access/v1/evaluation")
                    .then()
                    .header("X-Request-ID", "bfe9eb29-ab87-4ca3-be83-a1d5d8305716");
        }
    }

    @Test
    void only_callers_with_the_scope_may_ask() {
        given().contentType("application/json")
                .body("{}")
                .post("/access/v1/evaluations")
                .then()
                .statusCode(401);
        org.digitaltrust.sanctions.SanctionsService.as("member1")
                .body("{}")
                .post("/access/v1/evaluations")
                .then()
                .statusCode(403);
    }

    @Test
    void the_metadata_names_both_endpoints_as_configured_and_no_search() {
        given().header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("Forwarded", "host=evil.example;proto=https")
                .get("/.well-known/authzen-configuration")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("policy_decision_point", equalTo("http://localhost:8080"))
                .body("size()", equalTo(3))
                .body("access_evaluations_endpoint", equalTo("http://localhost:8080/access/v1/evaluations"));
        asClient("zalo").body("{}").post("/access/v1/search/subject").then().statusCode(404);
    }

    private static void restricted() {
        if (!one("{\"subject\": %s, %s, %s}".formatted(subject(REFUSED), HOST, TV))
                .<String>path("context.outcome")
                .equals("restricted")) {
            impose(decision("account", REFUSED, "mandatory", "restricted", "television"));
            await().untilAsserted(() -> one("{\"subject\": %s, %s, %s}".formatted(subject(REFUSED), HOST, TV))
                    .then()
                    .body("context.outcome", equalTo("restricted")));
        }
    }

    private static String items(int count) {
        return "{%s, %s, \"evaluations\": [%s]}"
                .formatted(
                        HOST,
                        TV,
                        String.join(
                                ",", Collections.nCopies(count, "{\"subject\": " + subject("tiktok:@nobody") + "}")));
    }

    private static Response semantic(String semantic, String items) {
        return many("{%s, %s, \"options\": {\"evaluations_semantic\": \"%s\"}, \"evaluations\": %s}"
                .formatted(HOST, TV, semantic, items));
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
