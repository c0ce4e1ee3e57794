package org.digitaltrust.sanctions.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.decision;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.digitaltrust.sanctions.Rows;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnTheLocalStack
class DecisionReadsIT {

    private static final String DECISIONS = "/sanctions/v1/external-decisions/";

    @Inject
    AgroalDataSource database;

    @Test
    void each_read_of_a_decision_is_noted() {
        // Given
        var id = as("admin")
                .body(decision("account", "tiktok:@r." + UUID.randomUUID(), "mandatory", "restricted", "print"))
                .post(DECISIONS)
                .<String>path("id");
        var before = reads(id);

        // When
        as("auditor").get(DECISIONS + id).then().statusCode(200);
        as("case1").get(DECISIONS + id).then().statusCode(403);

        // Then
        assertThat(reads(id)).isEqualTo(before + 1);
    }

    @Test
    void each_decision_in_a_list_is_noted() {
        // Given
        var rows = new Rows(database);
        var before = rows.count("from audit_entry where action = 'external_decision_read'");

        // When
        var shown = as("auditor").get(DECISIONS + "?limit=2").<Integer>path("items.size()");

        // Then
        assertThat(rows.count("from audit_entry where action = 'external_decision_read'"))
                .isEqualTo(before + shown);
    }

    private long reads(String id) {
        return new Rows(database)
                .count("from audit_entry t where action = 'external_decision_read' and t::text like ?", "%" + id + "%");
    }
}
