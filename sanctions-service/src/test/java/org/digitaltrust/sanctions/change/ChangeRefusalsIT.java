package org.digitaltrust.sanctions.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.asClient;
import static org.digitaltrust.sanctions.SanctionsService.impose;
import static org.digitaltrust.sanctions.change.Variations.RESTRICTIONS;
import static org.digitaltrust.sanctions.change.Variations.confirmation;
import static org.digitaltrust.sanctions.change.Variations.propose;
import static org.digitaltrust.sanctions.change.Variations.someDecision;
import static org.digitaltrust.sanctions.change.Variations.variation;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.outbox.Outbox;
import org.digitaltrust.sanctions.Rows;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@OnTheLocalStack
class ChangeRefusalsIT {

    @Inject
    AgroalDataSource database;

    @Inject
    Outbox outbox;

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
        // What was done behind the register's back is told to it.
        var subject = as("auditor").get(RESTRICTIONS + restriction).<String>path("subject_id");
        QuarkusTransaction.requiringNew().run(() -> outbox.note(UUID.fromString(subject), "restriction_lifted"));
    }

    private Rows rows() {
        return new Rows(database);
    }
}
