package org.digitaltrust.membership.application;

import static org.digitaltrust.membership.Service.APPLICATIONS;
import static org.digitaltrust.membership.Service.get;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.membership.Service;
import org.digitaltrust.membership.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An officer may apply like everybody else, and then knows no more than everybody else. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
class OfficersOwnApplicationIT {

    @Inject
    Tables tables;

    @BeforeEach
    void nobody_has_applied() {
        tables.clear();
    }

    @Test
    void officers_notes_stay_hidden_from_an_officer_who_applies() {
        // Given
        var id = Service.assessed("member1", "officer_applies");
        Service.decide("membership2", id, "rejected").then().statusCode(200);
        tables.run("update application set holder = '" + Service.subject("membership") + "'");
        // When
        var own = get("membership", APPLICATIONS + "/" + id);
        var colleagues = get("membership2", APPLICATIONS + "/" + id);
        // Then
        own.then()
                .statusCode(200)
                .body("steps", hasSize(5))
                .body("steps.note", everyItem(nullValue()))
                .body("steps.evidence", everyItem(nullValue()))
                .body("steps.officer", everyItem(nullValue()))
                .body("decision.officer", nullValue());
        colleagues
                .then()
                .body("steps.note", everyItem(equalTo("seen")))
                .body("steps.officer", everyItem(equalTo(Service.subject("membership"))))
                .body("decision.officer", equalTo(Service.subject("membership2")));
    }
}
