package org.digitaltrust.pledge.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.digitaltrust.pledge.Influencers;
import org.digitaltrust.pledge.MovableClock;
import org.junit.jupiter.api.Test;

/** When results are final, and what keeps them from being so. */
@QuarkusTest
class DisputeIT extends Influencers {

    @Inject
    EscalateDisputes escalating;

    @Test
    void nobody_but_the_member_asks_for_another_assessment_before_the_result_is_final() {
        // Given
        var id = assessed(60);
        // When
        var window = request("membership", member).then().statusCode(409);
        // Then
        window.body("type", equalTo("/problems/result-not-final"))
                .body("assessment_id", equalTo(id))
                .body("dispute_before", equalTo(read("member1", id).path("dispute_before")))
                .body("due_at", nullValue());
        // When
        String due = dispute("member1", id).then().statusCode(200).extract().path("dispute.due_at");
        // Then
        assertThat(Instant.parse(due))
                .isBetween(
                        Instant.now().plus(Duration.ofDays(30)).minusSeconds(60),
                        Instant.now().plus(Duration.ofDays(30)));
        request("membership", member)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/result-not-final"))
                .body("due_at", equalTo(due));
        // When
        var another = assessmentRequested();
        // Then
        request("membership", member).then().statusCode(409).body("assessment_id", equalTo(another));
        decide("admin", id, "confirmed", null).then().statusCode(200);
    }

    @Test
    void another_assessment_takes_no_dispute_away() {
        // Given
        var id = assessed(60);
        var another = assessmentRequested();
        // When
        dispute("member1", id).then().statusCode(200);
        // Then
        read("member1", another).then().body("status", equalTo("open"));
        MovableClock.in(
                Duration.ofDays(60),
                () -> request("membership", member).then().statusCode(409).body("assessment_id", equalTo(another)));
    }

    @Test
    void once_a_result_is_final_officers_ask_for_another_assessment() {
        assessed(60);
        MovableClock.in(
                Duration.ofDays(15).plusMinutes(1),
                () -> request("membership", member).then().statusCode(201));
    }

    @Test
    void a_dispute_that_nobody_decides_in_time_is_escalated_once_and_stays_open() {
        // Given
        var id = assessed(60);
        dispute("member1", id).then().statusCode(200);
        escalating.look();
        read("codes", id).then().body("dispute.escalated_at", nullValue());
        MovableClock.in(Duration.ofDays(31), () -> {
            // When
            escalating.look();
            String first = read("codes", id).path("dispute.escalated_at");
            escalating.look();
            // Then
            assertThat(first).isNotNull();
            read("member1", id).then().body("status", equalTo("disputed")).body("dispute.escalated_at", equalTo(first));
            decide("admin", id, "confirmed", null).then().statusCode(200);
        });
    }

    private static Response request(String user, UUID member) {
        return by(user).body(Map.of("member_id", member)).post("/pledges/v1/assessments");
    }

    private static Response read(String user, String id) {
        return by(user).get("/pledges/v1/assessments/{id}", id);
    }

    private static Response dispute(String user, String id) {
        return by(user).body(Map.of("grounds", "Two posts are not mine."))
                .post("/pledges/v1/assessments/{id}/dispute", id);
    }

    private static Response decide(String user, String id, String outcome, Object pillars) {
        var body = new HashMap<String, Object>(Map.of("outcome", outcome, "reasons", "Looked at again."));
        if (pillars != null) {
            body.put("pillars", pillars);
        }
        return by(user).body(body).post("/pledges/v1/assessments/{id}/dispute-decision", id);
    }
}
