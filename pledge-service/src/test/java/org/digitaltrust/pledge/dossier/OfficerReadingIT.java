package org.digitaltrust.pledge.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Any case officer may read while a case is open, and the member sees that somebody has. */
@QuarkusTest
class OfficerReadingIT extends Dossiers {

    @Test
    void the_member_sees_each_reading_by_an_officer_and_an_auditor_finds_the_case() {
        // Given
        var dossier = opened();
        var document = added(dossier, "product", pdf());
        read("member1", dossier).then().body("officer_readings", empty());
        caseIs(true);
        // When
        read("case1", dossier).then().statusCode(200);
        download("case2", dossier, document).then().statusCode(200);
        pack("case1", dossier).then().statusCode(200);
        by("case1").get("/pledges/v1/members/{id}/dossiers", member).then().statusCode(200);
        // Then
        read("member1", dossier)
                .then()
                .body("officer_readings.what", equalTo(List.of("dossier", "pack", "document", "dossier")));
        var sequence = sanctionStore.sequenceOf(member);
        assertThat(count("dossier_reading where dossier_id = '" + dossier + "' and sanctions_sequence = " + sequence))
                .isEqualTo(4);
        assertThat(count("audit_entry where action = 'dossier_document_read' and object_id = '" + document + "'"))
                .isEqualTo(1);
    }

    @Test
    void what_the_member_reads_is_no_reading_by_an_officer() {
        var dossier = opened();
        pack("member1", dossier).then().statusCode(200);

        read("member1", dossier).then().body("officer_readings", empty());
    }
}
