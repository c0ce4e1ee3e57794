package org.digitaltrust.sanctions.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.decision;
import static org.digitaltrust.sanctions.SanctionsService.impose;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@OnTheLocalStack
class DecisionIT {

    private static final String DECISIONS = "/sanctions/v1/external-decisions";
    private static final String RESTRICTIONS = "/sanctions/v1/restrictions/";

    @Test
    void one_person_cannot_both_enter_and_confirm_and_nobody_confirms_twice() {
        // Given
        var path = DECISIONS + "/" + enter(someDecision()).path("id");

        // When, Then
        as("admin2")
                .get(path)
                .then()
                .body("account", startsWith("tiktok:@d."))
                .body("restriction.media", contains("television"))
                .body("restriction.legal_basis.decision_number", equalTo("12/QD-XPHC"))
                .body("entered_by", not(nullValue()));
        as("admin")
                .post(path + "/confirmation")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/second-person-required"));
        as("admin2").post(path + "/confirmation").then().statusCode(200).body("restriction_id", not(nullValue()));
        as("admin2")
                .post(path + "/confirmation")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-confirmed"));
    }

    @Test
    void of_many_confirmations_at_once_one_counts() throws Exception {
        // Given
        var path = DECISIONS + "/" + enter(someDecision()).path("id") + "/confirmation";

        // When
        var statuses = atOnce(8, () -> as("admin2").post(path).statusCode());

        // Then
        assertThat(statuses).containsOnlyOnce(200);
        assertThat(statuses.stream().filter(it -> it != 200)).allMatch(it -> it == 409);
    }

    @Test
    void the_same_key_and_body_give_the_same_decision_and_another_body_is_refused() {
        // Given
        var key = UUID.randomUUID().toString();
        var body = someDecision();
        var first = keyed(key, body).then().statusCode(201).extract().<String>path("id");

        // When, Then
        keyed(key, body).then().statusCode(201).body("id", equalTo(first));
        keyed(key, someDecision()).then().statusCode(422).body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void of_many_creations_with_one_key_at_once_one_thing_comes() throws Exception {
        // Given
        var key = UUID.randomUUID().toString();
        var body = someDecision();

        // When
        var answers = atOnce(6, () -> keyed(key, body));

        // Then
        assertThat(answers).allMatch(it -> it.statusCode() == 201 || it.statusCode() == 409);
        assertThat(answers.stream()
                        .filter(it -> it.statusCode() == 201)
                        .map(it -> it.<String>path("id"))
                        .collect(Collectors.toSet()))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "level": "restricted"   | "level": "RESTRICTED"                       | 400 | restriction.level
            "level": "restricted"   | "level": 7                                  | 400 | restriction.level
            "level": "restricted"   | "level": null                               | 400 | restriction.level
            "media": ["television"] | "media": []                                 | 400 | restriction.media
            "media": ["television"] | "media": "some"                             | 400 | restriction.media
            "media": ["television"] | "media": [7]                                | 400 | restriction.media
            "media": ["television"] | "media": ["telegraph"]                      | 422 | restriction.media
            "carve_outs": ["testimony"] | "carve_outs": [null]                    | 400 | restriction.carve_outs[0]
            "carve_outs": ["testimony"] | "carve_outs": ["anything"]              | 422 | restriction.carve_outs
            "until": "2126-07-20T00:00:00+07:00" | "until": null                  | 422 | restriction.review_on
            "until": "2126-07-20T00:00:00+07:00" | "until": null, "review_on": "2026-01-25" | 422 | restriction.review_on
            "until": "2126-07-20T00:00:00+07:00" | "until": "2020-01-01T00:00:00Z" | 422 | restriction.until
            "until": "2126-07-20T00:00:00+07:00" | "until": "2126-07-20T00:00:00" | 400 | restriction.until
            "until": "2126-07-20T00:00:00+07:00" | "until": 4102444800            | 400 | restriction.until
            "until": "2126-07-20T00:00:00+07:00" | "until": "+999999999-01-01T00:00:00Z" | 422 | restriction.until
            "until": "2126-07-20T00:00:00+07:00" | "until": "9999-12-31T23:59:59-18:00" | 422 | restriction.until
            "issued_on": "2026-01-15" | "issued_on": "2999-01-01"                 | 422 | legal_basis.issued_on
            "instrument": "decree-38-2021" | "instrument": "decree-0"             | 422 | legal_basis.instrument
            "bindingness": "mandatory" | "bindingness": "absolute"                | 400 | bindingness
            "bindingness": "mandatory" | "surprise": 1                            | 400 | surprise
            "article": "Art. 11(9)(a)" | "article": "a\\u0000b"                   | 400 | legal_basis.article
            """)
    void what_makes_no_sense_is_refused_and_named(String good, String bad, int status, String field) {
        // Given
        var body = someDecision().replace(good, bad);

        // When
        var answer = as("admin").body(body).post(DECISIONS);

        // Then
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource({"2099-03-01, 422", "2099-03-02, 201"})
    void an_indefinite_restriction_is_reviewed_after_it_has_begun(String review, int status) {
        // Given
        var body = someDecision()
                .replace("2026-01-20T00:00:00+07:00", "2099-02-28T17:00:00Z")
                .replace(
                        "\"until\": \"2126-07-20T00:00:00+07:00\"",
                        "\"until\": null, \"review_on\": \"" + review + '"');

        // When
        var answer = as("admin").body(body).post(DECISIONS);

        // Then
        answer.then().statusCode(status);
    }

    @Test
    void a_subject_must_be_known_or_named() {
        as("admin")
                .body(decision("member", UUID.randomUUID().toString(), "mandatory", "restricted", "television"))
                .post(DECISIONS)
                .then()
                .statusCode(422)
                .body("violations.field", contains("subject.id"));
        as("admin")
                .body(decision("person", "ref-1", "mandatory", "restricted", "television"))
                .post(DECISIONS)
                .then()
                .statusCode(422)
                .body("violations.field", contains("subject.name"));
    }

    @Test
    void only_administrators_decide_and_only_officers_read() {
        given().contentType("application/json")
                .body(someDecision())
                .post(DECISIONS)
                .then()
                .statusCode(401);
        as("case1").body(someDecision()).post(DECISIONS).then().statusCode(403);
        as("member1").get(RESTRICTIONS).then().statusCode(403);
        as("auditor").get(RESTRICTIONS).then().statusCode(200);
        as("auditor").get(RESTRICTIONS + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void a_lifting_takes_two_people_and_happens_once() {
        // Given
        var restriction = RESTRICTIONS + impose(someDecision());
        var reasons = "{\"reasons\": \"Withdrawn by the authority.\"}";
        as("admin")
                .body("{\"reasons\": \" \"}")
                .post(restriction + "/lifting")
                .then()
                .statusCode(400);
        var change = as("admin").body(reasons).post(restriction + "/lifting").<String>path("id");

        // When, Then
        as("admin2").body(reasons).post(restriction + "/lifting").then().statusCode(409);
        as("admin")
                .post(restriction + "/changes/" + change + "/confirmation")
                .then()
                .statusCode(403);
        as("admin2")
                .post(restriction + "/changes/" + change + "/confirmation")
                .then()
                .statusCode(200);
        as("admin2")
                .post(restriction + "/changes/" + change + "/confirmation")
                .then()
                .statusCode(409);
        as("auditor").get(restriction).then().body("status", equalTo("lifted"));
        as("admin").body(reasons).post(restriction + "/lifting").then().statusCode(409);
    }

    @Test
    void the_list_is_filtered_and_comes_in_pages() {
        // Given
        impose(someDecision());
        impose(someDecision());

        // When
        var first = as("auditor").get(RESTRICTIONS + "?status=in_force&medium=television&limit=1");

        // Then
        first.then().statusCode(200).body("items.size()", equalTo(1));
        as("auditor")
                .get(RESTRICTIONS + "?status=in_force&limit=1&cursor=" + first.<String>path("next_cursor"))
                .then()
                .statusCode(200)
                .body("items[0].id", not(equalTo(first.<String>path("items[0].id"))));
        as("auditor")
                .get(RESTRICTIONS + "?status=gone")
                .then()
                .statusCode(400)
                .body("violations.field", contains("status"));
        as("auditor")
                .get(RESTRICTIONS + "?medium=telvision")
                .then()
                .statusCode(400)
                .body("violations.field", contains("medium"));
    }

    private static Response enter(String body) {
        var answer = as("admin").body(body).post(DECISIONS);
        answer.then().statusCode(201).body("status", equalTo("pending_confirmation"));
        assertThat(answer.header("Location")).startsWith(DECISIONS);
        return answer;
    }

    private static Response keyed(String key, String body) {
        return as("admin").header("Idempotency-Key", key).body(body).post(DECISIONS);
    }

    private static String someDecision() {
        return decision("account", "tiktok:@d." + UUID.randomUUID(), "mandatory", "restricted", "television");
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws InterruptedException {
        try (var pool = Executors.newFixedThreadPool(times)) {
            return pool.invokeAll(IntStream.range(0, times).mapToObj(it -> call).toList()).stream()
                    .map(it -> it.resultNow())
                    .toList();
        }
    }
}
