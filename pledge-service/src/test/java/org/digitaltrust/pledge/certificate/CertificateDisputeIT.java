package org.digitaltrust.pledge.certificate;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.digitaltrust.pledge.Influencers;
import org.digitaltrust.pledge.MovableClock;
import org.junit.jupiter.api.Test;

/** What assessments do to a certificate that runs: nothing, before their results are final. */
@QuarkusTest
class CertificateDisputeIT extends Influencers {

    private static final Duration ONCE_THE_FIRST_IS_FINAL = Duration.ofDays(16);
    private static final Duration IN_TIME_TO_DISPUTE = Duration.ofDays(17);
    private static final Duration TOO_LATE_TO_DISPUTE = Duration.ofDays(32);
    private static final Duration TOO_LATE_TO_DECIDE = Duration.ofDays(48);

    @Test
    void a_result_that_does_not_certify_suspends_it_when_nobody_disputes_it_in_time() {
        // Given
        var id = certified();
        // When
        MovableClock.in(ONCE_THE_FIRST_IS_FINAL, this::failed);
        // Then
        MovableClock.in(IN_TIME_TO_DISPUTE, () -> stands(id, "issued"));
        MovableClock.in(TOO_LATE_TO_DISPUTE, () -> stands(id, "suspended"));
    }

    @Test
    void a_dispute_keeps_it_as_it_was_until_it_is_decided_however_late() {
        // Given
        var id = certified();
        var assessments = new String[1];
        MovableClock.in(ONCE_THE_FIRST_IS_FINAL, () -> assessments[0] = failed());
        // When
        MovableClock.in(
                IN_TIME_TO_DISPUTE,
                () -> by("member1")
                        .body(Map.of("grounds", "Not mine."))
                        .post("/pledges/v1/assessments/{id}/dispute", assessments[0])
                        .then()
                        .statusCode(200));
        // Then
        MovableClock.in(TOO_LATE_TO_DISPUTE, () -> stands(id, "issued"));
        MovableClock.in(TOO_LATE_TO_DECIDE, () -> {
            stands(id, "issued");
            // When
            by("admin")
                    .body(Map.of("outcome", "confirmed", "reasons", "Looked at again."))
                    .post("/pledges/v1/assessments/{id}/dispute-decision", assessments[0])
                    .then()
                    .statusCode(200);
            // Then
            stands(id, "suspended");
        });
    }

    private String failed() {
        String id = by("membership")
                .body(Map.of("member_id", member))
                .post("/pledges/v1/assessments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        opinion("membership", id, 40).then().statusCode(200);
        opinion("codes", id, 40).then().statusCode(200);
        return id;
    }

    private static void stands(String id, String status) {
        certificate(id).then().body("status", equalTo(status));
    }
}
