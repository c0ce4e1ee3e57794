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
        var own = get("membership", APPLICATIONS);
        var alone = get("membership", APPLICATIONS + "/" + id);
        var colleagues = get("membership2", APPLICATIONS);
        // Then
        own.then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].steps.note", everyItem(nullValue()))
                .body("items[0].steps.evidence", everyItem(nullValue()))
                .body("items[0].steps.officer", everyItem(nullValue()))
                .body("items[0].decision.officer", nullValue());
        alone.then().body("$", equalTo(own.path("items[0]")));
        colleagues
                .then()
                .body("items[0].steps.note", everyItem(equalTo("seen")))
                .body("items[0].steps.officer", everyItem(equalTo(Service.subject("membership"))))
                .body("items[0].decision.officer", equalTo(Service.subject("membership2")));
    }
}
