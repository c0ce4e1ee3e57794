package org.digitaltrust.sanctions.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.decision;
import static org.digitaltrust.sanctions.SanctionsService.impose;
import static org.digitaltrust.sanctions.cases.Cases.CASES;
import static org.digitaltrust.sanctions.cases.Cases.EVIDENCE;
import static org.digitaltrust.sanctions.cases.Cases.TRIAGE;
import static org.digitaltrust.sanctions.cases.Cases.assignmentTo;
import static org.digitaltrust.sanctions.cases.Cases.charged;
import static org.digitaltrust.sanctions.cases.Cases.charging;
import static org.digitaltrust.sanctions.cases.Cases.investigated;
import static org.digitaltrust.sanctions.cases.Cases.memberHeldBy;
import static org.digitaltrust.sanctions.cases.Cases.ofOwnMotion;
import static org.digitaltrust.sanctions.cases.Cases.opened;
import static org.digitaltrust.sanctions.cases.Cases.step;
import static org.digitaltrust.sanctions.cases.Cases.tellOfACode;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.digitaltrust.sanctions.Rows;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules at their edges. */
@QuarkusTest
@OnTheLocalStack
class CaseRulesIT {

    @Inject
    AgroalDataSource database;

    /** The version was in force from the first of the month to noon of the fifth, in Viet Nam. */
    @ParameterizedTest
    @CsvSource({"2026-10-31, 422", "2026-11-01, 200", "2026-11-05, 200", "2026-11-06, 422"})
    void a_version_counts_for_every_day_on_which_it_was_in_force_at_some_time(String day, int expected) {
        // Given
        tellOfACode();
        var subject = memberHeldBy(null);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> step("case1", investigated(subject), "notice", charging("3.1"))
                                .statusCode()
                        == 200);
        var id = opened(subject);
        step("case1", id, "triage", TRIAGE.replace("2026-11-02", day)).then().statusCode(200);
        step("case1", id, "assignment", assignmentTo("case1")).then().statusCode(200);
        step("case1", id, "evidence", EVIDENCE).then().statusCode(201);
        // When, Then
        assertThat(step("case1", id, "notice", charging("3.1")).statusCode()).isEqualTo(expected);
    }

    @Test
    void what_is_sent_twice_with_one_key_is_done_once() {
        var subject = memberHeldBy(null);
        var key = UUID.randomUUID().toString();
        String id = null;
        for (int i = 0; i < 2; i++) {
            var opened = as("case1")
                    .header("Idempotency-Key", key)
                    .body(ofOwnMotion(subject))
                    .post(CASES);
            opened.then().statusCode(201).header("Location", equalTo(CASES + "/" + opened.path("id")));
            assertThat(id == null || id.equals(opened.path("id"))).isTrue();
            id = opened.path("id");
        }
        var evidenced = investigated(subject);
        for (int i = 0; i < 2; i++) {
            as("case1")
                    .header("Idempotency-Key", key)
                    .body(EVIDENCE)
                    .post(CASES + "/" + evidenced + "/evidence")
                    .then()
                    .statusCode(201)
                    .body("evidence", hasSize(2));
        }
    }

    @Test
    void a_restriction_says_too_whether_a_case_is_open_and_known() {
        // Given
        var subject = memberHeldBy(null);
        opened(subject);
        // When
        impose(decision("member", subject, "mandatory", "restricted", "television"));
        // Then
        assertThat(told(subject, "restriction_imposed", true, false)).isOne();
        charged(subject);
        assertThat(told(subject, "case_disclosed", true, true)).isOne();
    }

    private long told(String subject, String cause, boolean open, boolean disclosed) {
        return new Rows(database)
                .count("""
                        from outbox where topic = 'sanctions.v1' and key = ?
                            and version = (select max(version) from outbox o where o.key = outbox.key and o.topic is not null)
                            and payload::json ->> 'cause' = ? and payload::json ->> 'case_open' = ?
                            and payload::json ->> 'case_disclosed' = ?
                        """, UUID.fromString(subject), cause, Boolean.toString(open), Boolean.toString(disclosed));
    }
}
