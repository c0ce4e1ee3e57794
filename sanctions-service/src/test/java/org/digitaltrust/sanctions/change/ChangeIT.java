package org.digitaltrust.sanctions.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.asClient;
import static org.digitaltrust.sanctions.SanctionsService.ask;
import static org.digitaltrust.sanctions.SanctionsService.decision;
import static org.digitaltrust.sanctions.SanctionsService.impose;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.digitaltrust.sanctions.Concurrently;
import org.digitaltrust.sanctions.Rows;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@OnTheLocalStack
class ChangeIT {

    private static final String RESTRICTIONS = "/sanctions/v1/restrictions/";
    private static final String STANDING =
            "from restriction where subject_id = ? and confirmed_at is not null and ended_at is null";

    @Inject
    AgroalDataSource database;

    @Test
    void a_variation_ends_one_restriction_and_lets_another_stand_once_a_second_person_has_confirmed_it() {
        // Given
        var account = someAccount();
        var old = impose(decision("account", account, "mandatory", "restricted", "television"));
        var change = propose(old, variation("print"));
        var successor = change.<String>path("replacement_id");
        as("auditor").get(RESTRICTIONS + successor).then().body("status", equalTo("pending_confirmation"));
        await().untilAsserted(
                        () -> ask("zalo", account, "television").then().body("context.outcome", equalTo("restricted")));

        // When
        as("admin").post(confirmation(old, change)).then().statusCode(403);
        as("admin2").post(confirmation(old, change)).then().statusCode(200).body("status", equalTo("confirmed"));

        // Then
        await().untilAsserted(() -> ask("zalo", account, "print")
                .then()
                .body("context.outcome", equalTo("restricted"))
                .body("context.reasons[0].restriction_id", equalTo(successor)));
        ask("zalo", account, "television").then().body("context.outcome", equalTo("permitted"));
        as("auditor")
                .get(RESTRICTIONS + old)
                .then()
                .body("status", equalTo("superseded"))
                .body("superseded_by", equalTo(successor))
                .body("media", contains("television"));
        as("auditor")
                .get(RESTRICTIONS + successor)
                .then()
                .body("status", equalTo("in_force"))
                .body("supersedes", equalTo(old))
                .body("bindingness", equalTo("mandatory"))
                .body("legal_basis.decision_number", equalTo("12/QD-XPHC"));
        as("admin2")
                .post(confirmation(old, change))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-confirmed"));
        as("admin")
                .body(variation("radio"))
                .post(RESTRICTIONS + old + "/variation")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/restriction-not-standing"))
                .body("status", equalTo("superseded"));
        assertThat(rows().count("from outbox where cause = 'restriction_varied' and payload like ?", "%" + old + "%"))
                .isEqualTo(1);
    }

    @Test
    void a_variation_may_rest_on_a_decision_of_its_own() {
        // Given
        var old = impose(someDecision());
        var own = variation("print").replace("{\"reasons\"", """
                {"legal_basis": {"instrument": "decree-38-2021", "article": "Art. 2", "decision_number": "99/QD",
                                 "authority": "Thanh tra Sở", "issued_on": "2026-02-01"}, "reasons\"""");

        // When
        var change = propose(old, own);

        // Then
        as("auditor")
                .get(RESTRICTIONS + change.path("replacement_id"))
                .then()
                .body("legal_basis.decision_number", equalTo("99/QD"))
                .body("legal_basis.article", equalTo("Art. 2"));
    }

    @Test
    void what_should_never_have_been_is_annulled_and_not_merely_lifted() {
        // Given
        var account = someAccount();
        var restriction = impose(decision("account", account, "mandatory", "restricted", "television"));

        // When
        var change = as("admin")
                .body("{\"reasons\": \"A court set it aside.\", \"annulled\": true}")
                .post(RESTRICTIONS + restriction + "/lifting");
        change.then().statusCode(201).body("kind", equalTo("annulment"));
        as("admin2").post(confirmation(restriction, change)).then().statusCode(200);

        // Then
        var subject = as("auditor").get(RESTRICTIONS + restriction).<String>path("subject_id");
        as("auditor")
                .get(RESTRICTIONS + "?status=annulled&subject_id=" + subject)
                .then()
                .body("items.id", contains(restriction))
                .body("items[0].ended_at", notNullValue())
                .body("items[0].superseded_by", nullValue());
        as("auditor")
                .get(RESTRICTIONS + "?status=lifted&subject_id=" + subject)
                .then()
                .body("items", empty());
        await().untilAsserted(
                        () -> ask("zalo", account, "television").then().body("context.outcome", equalTo("permitted")));
        assertThat(rows().count(
                                "from outbox where cause = 'restriction_annulled' and key = ?",
                                UUID.fromString(subject)))
                .isEqualTo(1);
    }

    @Test
    void one_change_waits_at_a_time() {
        // Given
        var restriction = impose(someDecision());
        propose(restriction, variation("print"));

        // When, Then
        for (var path : List.of("/variation", "/lifting")) {
            var body = path.equals("/lifting") ? "{\"reasons\": \"It is over.\"}" : variation("radio");
            as("admin2")
                    .body(body)
                    .post(RESTRICTIONS + restriction + path)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/change-pending"));
        }
    }

    @Test
    void the_history_says_what_was_changed_why_by_whom_and_when_in_pages() {
        // Given
        var restriction = impose(someDecision());
        var change = propose(restriction, variation("print"));
        as("admin2").post(confirmation(restriction, change)).then().statusCode(200);
        var successor = change.<String>path("replacement_id");
        propose(successor, variation("radio"));

        // When
        var history = as("case1").get(RESTRICTIONS + restriction + "/changes?limit=1");

        // Then
        history.then()
                .statusCode(200)
                .body("items.kind", contains("variation"))
                .body("items.status", contains("confirmed"))
                .body("items.reasons", contains("The authority varied its decision."))
                .body("items.proposed_by", not(hasItem(nullValue())))
                .body("items.confirmed_by", not(hasItem(nullValue())))
                .body("next_cursor", nullValue());
        as("case1")
                .get(RESTRICTIONS + successor + "/changes")
                .then()
                .body("items.status", contains("pending_confirmation"));
        as("case1").get(RESTRICTIONS + UUID.randomUUID() + "/changes").then().statusCode(404);
        as("case1").get(RESTRICTIONS + restriction + "/changes?limit=0").then().statusCode(400);
        asClient("tiktok").get(RESTRICTIONS + restriction + "/changes").then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "media": ["print"]  | "media": []                                | 400 | restriction.media
            "media": ["print"]  | "media": ["telegraph"]                     | 422 | restriction.media
            "until": "2126-07-20T00:00:00+07:00" | "until": null             | 422 | restriction.review_on
            "until": "2126-07-20T00:00:00+07:00" | "until": "2020-01-01T00:00:00Z" | 422 | restriction.until
            "reasons": "The authority varied its decision." | "reasons": " " | 400 | reasons
            "reasons": "The authority varied its decision." | "bindingness": "mandatory" | 400 | bindingness
            "reasons": "The authority varied its decision." | "reasons": "x", "legal_basis": {"instrument": "decree-38-2021"} | 400 | legal_basis.article
            "level": "restricted" | "level": "absolute"                      | 400 | restriction.level
            """)
    void a_variation_that_makes_no_sense_is_refused_and_named(String good, String bad, int status, String field) {
        // Given
        var restriction = impose(someDecision());

        // When
        var answer =
                as("admin").body(variation("print").replace(good, bad)).post(RESTRICTIONS + restriction + "/variation");

        // Then
        answer.then().statusCode(status).body("violations.field", hasItem(field));
    }

    @Test
    void only_administrators_change_and_only_what_there_is() {
        // Given
        var restriction = impose(someDecision());
        var other = impose(someDecision());
        var change = propose(restriction, variation("print"));

        // When, Then
        as("panel1")
                .body(variation("print"))
                .post(RESTRICTIONS + other + "/variation")
                .then()
                .statusCode(403);
        as("admin")
                .body(variation("print"))
                .post(RESTRICTIONS + UUID.randomUUID() + "/variation")
                .then()
                .statusCode(404);
        as("case1").post(confirmation(restriction, change)).then().statusCode(403);
        as("admin2").post(confirmation(other, change)).then().statusCode(404);
    }

    @Test
    void the_same_key_gives_the_same_variation() {
        // Given
        var restriction = RESTRICTIONS + impose(someDecision()) + "/variation";
        var key = UUID.randomUUID().toString();
        var first = as("admin")
                .header("Idempotency-Key", key)
                .body(variation("print"))
                .post(restriction);

        // When
        var again = as("admin")
                .header("Idempotency-Key", key)
                .body(variation("print"))
                .post(restriction);

        // Then
        again.then().statusCode(201).body("id", equalTo(first.<String>path("id")));
    }

    @Test
    void through_any_chain_of_variations_one_restriction_stands_at_every_moment() throws Exception {
        // Given
        var random = new Random(7);
        var current = impose(someDecision());
        var subject = UUID.fromString(as("auditor").get(RESTRICTIONS + current).path("subject_id"));
        var over = new AtomicBoolean();
        var seen = new ArrayList<Long>();

        // When
        try (var watching = Executors.newSingleThreadExecutor()) {
            watching.execute(() -> {
                while (!over.get()) {
                    seen.add(rows().count(STANDING, subject));
                }
            });
            for (int i = 0; i < 8; i++) {
                var change = propose(current, variation(random.nextBoolean() ? "print" : "radio"));
                var path = confirmation(current, change);
                var statuses = Concurrently.all(Stream.generate(() -> (Callable<Integer>)
                                () -> as("admin2").post(path).statusCode())
                        .limit(2L + random.nextInt(4))
                        .toList());
                assertThat(statuses).containsOnlyOnce(200).allMatch(it -> it == 200 || it == 409);
                current = change.path("replacement_id");
            }
            over.set(true);
        }

        // Then
        assertThat(seen).isNotEmpty().containsOnly(1L);
        assertThat(rows().count("from outbox where cause = 'restriction_varied' and key = ?", subject))
                .isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            level = 'advisory'
            valid_until = valid_until + interval '1 day'
            subject_id = gen_random_uuid()
            ended_at = now()
            ended_as = 'lifted'
            ended_at = now(), ended_as = 'superseded'
            ended_at = now(), ended_as = 'lifted', superseded_by = id
            ended_at = now(), ended_as = 'lifted', level = 'advisory'
            confirmed_at = null
            """)
    void the_database_refuses_any_edit_of_a_restriction_that_stands(String edit) {
        // Given
        var restriction = UUID.fromString(impose(someDecision()));

        // When, Then
        assertThatThrownBy(() -> rows().change("update restriction set " + edit + " where id = ?", restriction))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void the_database_lets_a_restriction_end_once() throws SQLException {
        // Given
        var restriction = UUID.fromString(impose(someDecision()));
        var end = "update restriction set ended_at = now(), ended_as = 'lifted' where id = ?";

        // When, Then
        assertThat(rows().change(end, restriction)).isEqualTo(1);
        assertThatThrownBy(() -> rows().change(end, restriction)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> rows().change(
                                "update restriction set ended_at = null, ended_as = null where id = ?", restriction))
                .isInstanceOf(SQLException.class);
    }

    private Rows rows() {
        return new Rows(database);
    }

    private static Response propose(String restriction, String variation) {
        var answer = as("admin").body(variation).post(RESTRICTIONS + restriction + "/variation");
        answer.then()
                .statusCode(201)
                .body("status", equalTo("pending_confirmation"))
                .body("restriction_id", equalTo(restriction));
        assertThat(answer.header("Location")).isEqualTo(RESTRICTIONS + restriction + "/changes/" + answer.path("id"));
        return answer;
    }

    private static String confirmation(String restriction, Response change) {
        return RESTRICTIONS + restriction + "/changes/" + change.path("id") + "/confirmation";
    }

    private static String variation(String medium) {
        return """
                {"reasons": "The authority varied its decision.",
                 "restriction": {"media": ["%s"], "from": "2026-01-20T00:00:00+07:00",
                                 "until": "2126-07-20T00:00:00+07:00", "level": "%s"}}
                """.formatted(medium, medium.equals("print") ? "restricted" : "advisory");
    }

    private static String someAccount() {
        return "tiktok:@c." + UUID.randomUUID();
    }

    private static String someDecision() {
        return decision("account", someAccount(), "mandatory", "restricted", "television");
    }
}
