package org.digitaltrust.membership.recognition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaltrust.membership.Service.MEMBERS;
import static org.digitaltrust.membership.Service.as;
import static org.digitaltrust.membership.Service.get;
import static org.digitaltrust.membership.Service.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.membership.Service;
import org.digitaltrust.membership.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Awards: recorded by one officer, revoked by another, seen by everybody while they are in force. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
class RecognitionsIT {

    private static final String ALL = "/membership/v1/recognitions";
    private static final Map<String, String> REASON = Map.of("reason", "The jury has withdrawn it.");

    @Inject
    Tables tables;

    private UUID member;

    @BeforeEach
    void there_is_an_active_member() {
        tables.clear();
        member = UUID.randomUUID();
        insert(member, "ACTIVE", Service.subject("member1"));
    }

    @Test
    void an_award_is_recorded_and_seen_by_everybody() {
        // When
        var recorded = post("membership", path(), award("Education"));
        // Then
        recorded.then()
                .statusCode(201)
                .header("Location", matchesPattern(path() + "/[0-9a-f-]{36}"))
                .body("programme", equalTo("Influencer Trust Awards"))
                .body("jury_decision.number", equalTo("12/QĐ-BGK"))
                .body("recorded_by", equalTo(Service.subject("membership")));
        given().get(recorded.header("Location"))
                .then()
                .statusCode(200)
                .body("title", equalTo("Gold"))
                .body("recorded_by", nullValue());
        given().get(path()).then().body("items.category", contains("Education"));
        given().queryParams(Map.of("programme", "influencer trust AWARDS", "year", "2026", "category", "education"))
                .get(ALL)
                .then()
                .statusCode(200)
                .body("items.member_id", contains(member.toString()));
        given().queryParam("year", "2025").get(ALL).then().body("items", hasSize(0));
        given().get("/membership/v1/members/" + member + "/recognitions?limit=1")
                .then()
                .body("next_cursor", nullValue());
    }

    @Test
    void a_revoked_one_vanishes_from_public_lists_and_stays_for_officers_and_the_member() {
        // Given
        var one = post("membership", path(), award("Education")).header("Location");
        // When
        var revoked = post("membership2", one + "/revocation", REASON);
        // Then
        revoked.then().statusCode(200).body("revocation.reason", equalTo("The jury has withdrawn it."));
        given().get(one).then().statusCode(404);
        given().get(path()).then().body("items", hasSize(0));
        given().get(ALL).then().body("items", hasSize(0));
        get("member2", path()).then().body("items", hasSize(0));
        Stream.of("membership", "admin", "auditor", "member1")
                .forEach(reader -> get(reader, path())
                        .then()
                        .statusCode(200)
                        .body("items[0].revocation.revoked_by", equalTo(Service.subject("membership2"))));
    }

    @Test
    void whoever_recorded_it_cannot_revoke_it_and_nobody_twice() {
        // Given
        var one = post("membership", path(), award("Education")).header("Location");
        // When
        var own = post("membership", one + "/revocation", REASON);
        var other = post("admin", one + "/revocation", REASON);
        var again = post("membership2", one + "/revocation", REASON);
        // Then
        own.then().statusCode(403).body("type", equalTo("/problems/recorder-cannot-revoke"));
        other.then().statusCode(200);
        again.then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-revoked"))
                .body("possible", hasSize(0));
    }

    @Test
    void a_member_has_an_award_once_until_it_is_revoked() {
        // Given
        var one = post("membership", path(), award("Education")).header("Location");
        // When
        var twice = post("membership2", path(), award("EDUCATION"));
        post("membership2", one + "/revocation", REASON).then().statusCode(200);
        var anew = post("membership", path(), award("Education"));
        // Then
        twice.then().statusCode(409).body("type", equalTo("/problems/already-recognised"));
        anew.then().statusCode(201);
        given().get(path()).then().body("items", hasSize(1));
        get("membership", path()).then().body("items", hasSize(2));
    }

    @Test
    void the_same_request_again_is_the_same_recognition() {
        // When
        var first = keyed("once", award("Education"));
        var repeated = keyed("once", award("Education"));
        var other = keyed("once", award("Music"));
        // Then
        assertThat(repeated.header("Location")).isEqualTo(first.header("Location"));
        other.then().statusCode(422).body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void of_many_at_once_one_is_recorded_and_one_revokes() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // When
            var recorded = threads.invokeAll(times(8, () -> post("membership", path(), award("Education"))));
            // Then
            assertThat(recorded)
                    .extracting(Future::resultNow)
                    .extracting(Response::statusCode)
                    .containsOnlyOnce(201);
            assertThat(tables.count("recognition")).isOne();
            // And when
            String one = get("membership", path()).path("items[0].id");
            var revoked =
                    threads.invokeAll(times(8, () -> post("membership2", path() + "/" + one + "/revocation", REASON)));
            // Then
            assertThat(revoked)
                    .extracting(Future::resultNow)
                    .extracting(Response::statusCode)
                    .containsOnlyOnce(200);
            assertThat(tables.count("audit_entry where action = 'recognition_revoked'"))
                    .isPositive();
        }
    }

    @Test
    void what_is_about_others_is_404_and_for_others_403() {
        // Given
        var pending = UUID.randomUUID();
        insert(pending, "PENDING_PLEDGE", Service.subject("member2"));
        var of = MEMBERS + "/" + pending + "/recognitions";
        var one = post("membership", of, award("Education")).header("Location");
        // Then
        given().get(of).then().statusCode(404);
        given().get(one).then().statusCode(404);
        get("member1", of).then().statusCode(404);
        get("member2", of).then().statusCode(200).body("items", hasSize(1));
        get("membership", of).then().statusCode(200);
        given().get(ALL).then().body("items", hasSize(0));
        given().get(path() + "/" + one.substring(one.length() - 36)).then().statusCode(404);
        given().get(MEMBERS + "/" + UUID.randomUUID() + "/recognitions").then().statusCode(404);
        post("membership", MEMBERS + "/" + UUID.randomUUID() + "/recognitions", award("x"))
                .then()
                .statusCode(404);
        post("membership", path() + "/" + UUID.randomUUID() + "/revocation", REASON)
                .then()
                .statusCode(404);
        post("member1", path(), award("x")).then().statusCode(403);
        post("admin", path(), award("x")).then().statusCode(403);
        post("auditor", one + "/revocation", REASON).then().statusCode(403);
        given().contentType("application/json")
                .body(award("x"))
                .post(path())
                .then()
                .statusCode(401);
        given().auth().oauth2("not.a.token").get(path()).then().statusCode(401);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("programme", " ", "programme"),
                Arguments.of("programme", "x".repeat(101), "programme"),
                Arguments.of("programme", "a\0", "programme"),
                Arguments.of("year", 1999, "year"),
                Arguments.of("year", "2026", "year"),
                Arguments.of("year", 99999999999L, "year"),
                Arguments.of("category", 5, "category"),
                Arguments.of("title", "x".repeat(201), "title"),
                Arguments.of("title", null, "title"),
                Arguments.of("jury_decision", "12", "jury_decision"),
                Arguments.of("jury_decision", Map.of("number", "12"), "jury_decision.decided_on"),
                Arguments.of(
                        "jury_decision",
                        Map.of("number", "12", "decided_on", "-9999-01-01"),
                        "jury_decision.decided_on"),
                Arguments.of(
                        "jury_decision",
                        Map.of("number", "12", "decided_on", "2199-01-01"),
                        "jury_decision.decided_on"),
                Arguments.of(
                        "jury_decision",
                        Map.of("number", "12", "decided_on", "2026-11-20", "url", "javascript:alert(1)"),
                        "jury_decision.url"),
                Arguments.of("winner", true, "winner"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void what_is_malformed_is_400_and_named(String property, Object value, String field) {
        // Given
        var body = new HashMap<>(award("Education"));
        body.put(property, value);
        // When
        var answer = post("membership", path(), body);
        // Then
        answer.then().statusCode(400).body("violations[0].field", equalTo(field));
        given().queryParam("year", "x").get(ALL).then().statusCode(400);
        given().queryParam("programme", "x".repeat(101)).get(ALL).then().statusCode(400);
    }

    private static <T> List<Callable<T>> times(int count, Callable<T> work) {
        return Collections.nCopies(count, work);
    }

    private Response keyed(String key, Map<String, Object> award) {
        return as("membership").header("Idempotency-Key", key).body(award).post(path());
    }

    private String path() {
        return MEMBERS + "/" + member + "/recognitions";
    }

    private static Map<String, Object> award(String category) {
        return Map.of(
                "programme",
                "Influencer Trust Awards",
                "year",
                2026,
                "category",
                category,
                "title",
                "Gold",
                "jury_decision",
                Map.of("number", "12/QĐ-BGK", "decided_on", "2026-11-20"));
    }

    private void insert(UUID id, String status, String holder) {
        tables.run("""
                insert into member (id, version, status, kind, display_name, aliases, chapter, topics, holder, created_at,
                    activated_at)
                values ('%s', 1, '%s', 'KOL', 'Mẫu', '{}', '79', '{}', '%s', now(), now())
                """.formatted(id, status, holder));
    }
}
