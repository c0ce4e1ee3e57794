package org.digitaltrust.sanctions.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.impose;
import static org.digitaltrust.sanctions.change.Variations.RESTRICTIONS;
import static org.digitaltrust.sanctions.change.Variations.confirmation;
import static org.digitaltrust.sanctions.change.Variations.propose;
import static org.digitaltrust.sanctions.change.Variations.someDecision;
import static org.digitaltrust.sanctions.change.Variations.variation;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.sanctions.Rows;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.Test;

/** What was decided stays as it was decided, also for whoever holds the database. */
@QuarkusTest
@OnTheLocalStack
class KeptRecordsIT {

    private static final String PROPOSE = """
            insert into merge_proposal (id, survivor_id, merged_id, reasons, proposed_by, proposed_at)
            select ?, a.subject_id, b.subject_id, 'x', 'one', now() from restriction a, restriction b
            where a.id = ? and b.id = ?
            """;

    @Inject
    AgroalDataSource database;

    @Test
    void a_confirmed_change_and_its_restriction_are_neither_edited_nor_deleted() {
        // Given
        var restriction = impose(someDecision());
        var change = propose(restriction, variation("print"));
        as("admin2").post(confirmation(restriction, change)).then().statusCode(200);
        var id = UUID.fromString(change.path("id"));

        // When, Then
        kept("restriction_change", id, "reasons", "confirmed_by", "proposed_by");
        refused("delete from restriction where id = ?", UUID.fromString(change.path("replacement_id")));
    }

    @Test
    void a_confirmed_decision_is_neither_edited_nor_deleted() {
        // Given
        var restriction = UUID.fromString(impose(someDecision()));

        // When, Then
        for (var edit : List.of("entered_by = 'x'", "account_value = 'x'", "sealed = 'x'", "confirmed_at = null")) {
            refused("update external_decision set " + edit + " where restriction_id = ?", restriction);
        }
        refused("delete from external_decision where restriction_id = ?", restriction);
    }

    @Test
    void a_settled_merge_proposal_is_neither_edited_nor_deleted() throws SQLException {
        // Given
        var one = UUID.fromString(impose(someDecision()));
        var other = UUID.fromString(impose(someDecision()));
        var id = UUID.randomUUID();
        rows().change(PROPOSE, id, one, other);

        // When, Then
        refused("update merge_proposal set reasons = 'y' where id = ?", id);
        assertThat(rows().change(
                                "update merge_proposal set confirmed_by = 'two', confirmed_at = now() where id = ?",
                                id))
                .isEqualTo(1);
        kept("merge_proposal", id, "reasons", "confirmed_by", "proposed_by");
    }

    @Test
    void a_withdrawn_change_is_neither_edited_nor_deleted() {
        // Given
        var restriction = impose(someDecision());
        var change = propose(restriction, variation("print")).<String>path("id");
        as("admin")
                .body("{\"reasons\": \"A mistake.\"}")
                .post(RESTRICTIONS + restriction + "/changes/" + change + "/withdrawal")
                .then()
                .statusCode(200);

        // When, Then
        kept("restriction_change", UUID.fromString(change), "reasons", "withdrawal_reasons", "withdrawn_by");
    }

    private void kept(String table, UUID id, String... columns) {
        for (var column : columns) {
            refused("update " + table + " set " + column + " = 'other' where id = ?", id);
        }
        refused("delete from " + table + " where id = ?", id);
    }

    private void refused(String statement, UUID id) {
        assertThatThrownBy(() -> rows().change(statement, id))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("cannot be");
    }

    private Rows rows() {
        return new Rows(database);
    }
}
