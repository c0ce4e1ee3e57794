package org.digitaltrust.membership.application;

import static org.digitaltrust.membership.Service.APPLICATIONS;
import static org.digitaltrust.membership.Service.get;
import static org.digitaltrust.membership.Service.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.membership.MovableClock;
import org.digitaltrust.membership.Service;
import org.digitaltrust.membership.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rejection can be appealed once, in time, and is then decided by somebody who had no part in it. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
class AppealIT {

    @Inject
    Tables tables;

    @BeforeEach
    void nobody_has_applied() {
        tables.clear();
    }

    @Test
    void an_appeal_that_is_upheld_makes_a_member() {
        // Given
        var id = rejected("member1", "upheld");
        // When
        var appealed = appeal("member1", id);
        byRejecter(id, "membership");
        var approved = decide("membership2", id, "approved");
        // Then
        appealed.then()
                .statusCode(200)
                .body("status", equalTo("appealed"))
                .body("appeal.grounds", equalTo("the report was about somebody else"))
                .body("appeal.against.outcome", equalTo("rejected"))
                .body("accounts[0].status", equalTo("verified"));
        approved.then()
                .statusCode(200)
                .body("status", equalTo("decided"))
                .body("decision.outcome", equalTo("approved"))
                .body("appeal.against.outcome", equalTo("rejected"))
                .body("member_id", notNullValue());
    }

    @Test
    void a_second_rejection_is_final() {
        // Given
        var id = rejected("member1", "final");
        appeal("member1", id).then().statusCode(200);
        byRejecter(id, "membership");
        // When
        var again = decide("membership2", id, "rejected");
        // Then
        again.then().statusCode(200).body("possible", hasSize(0)).body("due_at", nullValue());
        appeal("member1", id).then().statusCode(409).body("possible", hasSize(0));
        Service.file("member1", "final");
    }

    @Test
    void whoever_rejected_does_not_decide_the_appeal() {
        // Given
        var id = rejected("member1", "same_officer");
        appeal("member1", id).then().statusCode(200);
        // When
        var same = decide("membership2", id, "approved");
        var assessor = decide("membership", id, "approved");
        // Then
        same.then().statusCode(403).body("type", equalTo("/problems/rejecter-cannot-decide"));
        assessor.then().statusCode(403).body("type", equalTo("/problems/assessor-cannot-decide"));
    }

    @Test
    void an_appeal_comes_in_time_once_and_from_the_applicant() {
        // Given
        var id = rejected("member1", "in_time");
        // When, then
        get("member1", APPLICATIONS + "/" + id)
                .then()
                .body("possible", contains("appeal"))
                .body("due_at", notNullValue());
        appeal("member2", id).then().statusCode(404);
        appeal("admin", id).then().statusCode(404);
        appeal("membership", id).then().statusCode(403);
        MovableClock.in(
                Duration.ofDays(30),
                () -> appeal("member1", id).then().statusCode(409).body("possible", hasSize(0)));
        MovableClock.in(
                Duration.ofDays(30).minusMinutes(1),
                () -> appeal("member1", id).then().statusCode(200));
        appeal("member1", id).then().statusCode(409).body("possible", contains("approval", "rejection", "withdrawal"));
    }

    @Test
    void who_has_applied_again_meanwhile_cannot_appeal() {
        // Given
        var id = rejected("member1", "two_ways");
        Service.file("member1", "two_ways");
        // When
        var appealed = appeal("member1", id);
        // Then
        appealed.then().statusCode(409).body("type", equalTo("/problems/already-applied"));
        get("member1", APPLICATIONS + "/" + id).then().body("status", equalTo("decided"));
    }

    @Test
    void an_account_that_is_somebody_elses_by_now_bars_the_appeal() {
        // Given
        var id = rejected("member1", "lost_account");
        Service.member("member2", "lost_account");
        // When
        var appealed = appeal("member1", id);
        // Then
        appealed.then().statusCode(409).body("type", equalTo("/problems/account-taken"));
        get("member1", APPLICATIONS + "/" + id)
                .then()
                .body("status", equalTo("decided"))
                .body("accounts[0].status", equalTo("revoked"));
    }

    @Test
    void an_appeal_can_be_withdrawn_and_says_why_it_is_made() {
        // Given
        var id = rejected("member1", "given_up");
        // When, then
        post("member1", APPLICATIONS + "/" + id + "/appeal", Map.of("grounds", " "))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("grounds"));
        post("member1", APPLICATIONS + "/" + id + "/appeal", Map.of()).then().statusCode(400);
        appeal("member1", id).then().statusCode(200);
        post("member1", APPLICATIONS + "/" + id + "/withdrawal", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("withdrawn"))
                .body("accounts[0].status", equalTo("revoked"));
    }

    /** All steps passed by {@code membership}, rejected by {@code membership2}. */
    private static String rejected(String user, String handle) {
        var id = Service.assessed(user, handle);
        Service.decide("membership2", id, "rejected").then().statusCode(200);
        return id;
    }

    /** There are two officers to test with: as if the one who assessed had rejected, too, in the name of a third. */
    private void byRejecter(String id, String officer) {
        tables.run("update application_decision set officer = '" + Service.subject(officer)
                + "' where application_id = '" + id + "'");
    }

    private static Response appeal(String user, String id) {
        return post(user, APPLICATIONS + "/" + id + "/appeal", Map.of("grounds", "the report was about somebody else"));
    }

    private static Response decide(String officer, String id, String outcome) {
        return Service.decide(officer, id, outcome);
    }
}
