package org.digitaltrust.sanctions.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.cases.Cases.CASES;
import static org.digitaltrust.sanctions.cases.Cases.charged;
import static org.digitaltrust.sanctions.cases.Cases.heard;
import static org.digitaltrust.sanctions.cases.Cases.memberHeldBy;
import static org.digitaltrust.sanctions.cases.Cases.subjectOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.sanctions.Concurrently;
import org.digitaltrust.sanctions.Rows;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.Test;

/** What time does to a case, and nobody else. */
@QuarkusTest
@OnTheLocalStack
class CaseTimeIT {

    @Inject
    CaseStore cases;

    @Inject
    CaseTexts texts;

    @Inject
    Parties parties;

    @Inject
    AuditTrail audit;

    @Inject
    Ids ids;

    @Inject
    AgroalDataSource database;

    /** The service's work at another time. */
    private CaseWork at(Instant time) {
        return new CaseWork(cases, texts, parties, audit, Clock.fixed(time, ZoneOffset.UTC), ids);
    }

    private static Instant due(String id) {
        return OffsetDateTime.parse(as("case1").get(CASES + "/" + id).path("clocks[0].due_at"))
                .toInstant();
    }

    @Test
    void a_window_closes_once_when_its_time_is_over_however_many_look() throws InterruptedException {
        // Given
        var id = charged(memberHeldBy("member1"));
        var due = due(id);
        var early = new SettleOverdue(cases, at(due.minusMillis(1)));
        while (QuarkusTransaction.requiringNew().call(early::one)) {
            // Windows of other tests that end before this one.
        }
        assertThat(steps(id, "RESPONSE_CLOSED")).isZero();
        // When
        var late = new SettleOverdue(cases, at(due));
        var replicas = Stream.generate(() -> (Callable<Boolean>) () -> all(late))
                .limit(3)
                .toList();
        Concurrently.all(replicas);
        // Then
        assertThat(steps(id, "RESPONSE_CLOSED")).isOne();
        as("case1")
                .get(CASES + "/" + id)
                .then()
                .body("status", equalTo("response"))
                .body("timeline[-1].action", equalTo("response_closed"))
                .body("timeline[-1].by", nullValue())
                .body("timeline[-1].at", equalTo(due.toString()));
    }

    private static boolean all(SettleOverdue late) {
        while (QuarkusTransaction.requiringNew().call(late::one)) {
            // One after the other.
        }
        return true;
    }

    @Test
    void the_subject_can_respond_in_the_last_moment_and_not_in_the_next() {
        var member = new Caller(subjectOf("member1"), "dta-cli", Set.of("member"), false, null);
        var subject = memberHeldBy("member1");
        var late = charged(subject);
        var intime = charged(subject);
        var due = due(late);
        assertThatThrownBy(() -> respond(at(due), member, late))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.type().slug()).isEqualTo("case-not-ready"));
        respond(at(due.minusMillis(1)), member, intime);
        as("case1").get(CASES + "/" + intime).then().body("status", equalTo("response"));
    }

    private void respond(CaseWork work, Caller member, String id) {
        QuarkusTransaction.requiringNew()
                .run(() -> new Respond(work, parties).respond(member, UUID.fromString(id), "I was not paid."));
    }

    @Test
    void the_time_to_respond_is_put_off_once_and_by_as_long_again() {
        var id = charged(memberHeldBy(null));
        var before = due(id);
        Cases.step("case1", id, "extension", Cases.REASONS).then().statusCode(200);
        assertThat(Duration.between(before, due(id))).isBetween(Duration.ofDays(19), Duration.ofDays(40));
        Cases.step("case1", id, "extension", Cases.REASONS)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/case-not-ready"))
                .body("case_status", equalTo("notice_served"))
                .body("possible", equalTo(List.of("assign", "respond", "end")));
    }

    @Test
    void nobody_is_charged_under_a_law_that_came_later() {
        var id = Cases.opened(memberHeldBy(null));
        Cases.step("case1", id, "triage", Cases.TRIAGE.replace("2026-11-02", "2025-12-31"))
                .then()
                .statusCode(200);
        Cases.step("case1", id, "assignment", Cases.assignmentTo("case1"))
                .then()
                .statusCode(200);
        Cases.step("case1", id, "evidence", Cases.EVIDENCE).then().statusCode(201);
        Cases.step("case1", id, "notice", Cases.NOTICE.replace("decree-38-2021", "law-75-2025"))
                .then()
                .statusCode(422)
                .body("violations[0].message", equalTo("was not in force on 2025-12-31"));
        Cases.step("case1", id, "notice", Cases.NOTICE).then().statusCode(200);
    }

    @Test
    void the_database_lets_no_case_take_another_course() {
        var rows = new Rows(database);
        var id = UUID.fromString(charged(memberHeldBy(null)));
        refused(rows, "update case_file set due_at = due_at - interval '1 day' where id = ?", id, "never cut short");
        refused(rows, "update case_file set category = 'tax' where id = ?", id, "never rewritten");
        refused(rows, "update case_file set status = 'INVESTIGATION' where id = ?", id, "does not go from");
        refused(rows, "update case_file set subject_id = gen_random_uuid() where id = ?", id, "never rewritten");
        refused(rows, "delete from case_file where id = ?", id, "not deleted");
        refused(rows, "update case_step set by = 'somebody' where case_id = ?", id, "append-only");
        refused(rows, "update case_file set extended = true, due_at = null where id = ?", id, "never cut short");
        refused(rows, "update case_file set due_at = due_at + interval '1 day' where id = ?", id, "put off once");
        refused(rows, """
                insert into case_charge (case_id, place, instrument, article) values (?, 9, 'law-75-2025', '1')
                """, id, "while a case is investigated");
        refused(rows, "delete from case_charge where case_id = ?", id, "append-only");
        refused(rows, "delete from case_evidence where case_id = ?", id, "append-only");
        var over = UUID.fromString(heard(memberHeldBy("member1"), "member1"));
        Cases.step("case2", over.toString(), "ending", Cases.REJECTED).then().statusCode(200);
        refused(rows, "update case_file set status = 'TRIAGE', ended_at = null where id = ?", over, "never rewritten");
    }

    private static void refused(Rows rows, String statement, UUID id, String why) {
        assertThatThrownBy(() -> rows.change(statement, id))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(why);
    }

    private long steps(String id, String action) {
        return new Rows(database).count("from case_step where case_id = ? and action = ?", UUID.fromString(id), action);
    }
}
