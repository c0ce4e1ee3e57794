package org.digitaltrust.sanctions.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.cases.Cases.CASES;
import static org.digitaltrust.sanctions.cases.Cases.EVIDENCE;
import static org.digitaltrust.sanctions.cases.Cases.NOTICE;
import static org.digitaltrust.sanctions.cases.Cases.REASONS;
import static org.digitaltrust.sanctions.cases.Cases.REJECTED;
import static org.digitaltrust.sanctions.cases.Cases.RESPONSE;
import static org.digitaltrust.sanctions.cases.Cases.TRIAGE;
import static org.digitaltrust.sanctions.cases.Cases.assignmentTo;
import static org.digitaltrust.sanctions.cases.Cases.charged;
import static org.digitaltrust.sanctions.cases.Cases.charging;
import static org.digitaltrust.sanctions.cases.Cases.fromReport;
import static org.digitaltrust.sanctions.cases.Cases.investigated;
import static org.digitaltrust.sanctions.cases.Cases.memberHeldBy;
import static org.digitaltrust.sanctions.cases.Cases.ofOwnMotion;
import static org.digitaltrust.sanctions.cases.Cases.open;
import static org.digitaltrust.sanctions.cases.Cases.opened;
import static org.digitaltrust.sanctions.cases.Cases.report;
import static org.digitaltrust.sanctions.cases.Cases.step;
import static org.digitaltrust.sanctions.cases.Cases.subjectOf;
import static org.digitaltrust.sanctions.cases.Cases.tellOfACode;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.sanctions.Concurrently;
import org.digitaltrust.sanctions.Rows;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnTheLocalStack
class CaseIT {

    private static final List<String> DEEDS = List.of(
            "opened", "triaged", "assigned", "evidence_added", "notice_served", "response_extended", "responded");

    @Inject
    AgroalDataSource database;

    @Test
    void a_report_leads_to_charges_and_the_subject_is_heard() {
        // Given
        var subject = memberHeldBy("member1");
        var report = report();
        String id = open(fromReport(subject, report))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        step("case2", id, "triage", TRIAGE).then().statusCode(200).body("status", equalTo("investigation"));
        step("case2", id, "assignment", assignmentTo("case1")).then().statusCode(200);
        step("case1", id, "evidence", EVIDENCE).then().statusCode(201).body("evidence", hasSize(1));
        // When
        step("case1", id, "notice", NOTICE)
                .then()
                .statusCode(200)
                .body("clocks[0].owed_by", equalTo("subject"))
                .body("possible", containsInAnyOrder("assign", "extend_response", "respond", "end"));
        step("case1", id, "extension", REASONS).then().statusCode(200);
        step("member1", id, "response", RESPONSE).then().statusCode(200).body("status", equalTo("response"));
        // Then
        as("case2")
                .get(CASES + "/" + id)
                .then()
                .body("report_ids", contains(report))
                .body("own_motion", equalTo(false))
                .body("clocks", hasSize(0))
                .body("timeline.action", equalTo(DEEDS))
                .body("timeline[6].by", equalTo(subjectOf("member1")))
                .body("timeline[6].words", equalTo("I was not paid."));
        var uuid = UUID.fromString(id);
        var rows = new Rows(database);
        assertThat(rows.count("from audit_entry where object_id = ? and action = 'case_responded'", uuid))
                .isOne();
        assertThat(rows.count("from case_step where case_id = ? and position('paid'::bytea in sealed) > 0", uuid))
                .isZero();
    }

    @Test
    void the_subject_sees_charges_and_evidence_from_the_notice_on_and_nobody_who_brought_them() {
        // Given
        var id = investigated(memberHeldBy("member1"));
        as("member1").get(CASES + "/" + id).then().statusCode(404);
        // When
        step("case1", id, "notice", NOTICE).then().statusCode(200);
        // Then
        var shown = as("member1").get(CASES + "/" + id).then().statusCode(200);
        shown.body(
                        "keySet()",
                        containsInAnyOrder(
                                "id", "status", "conduct", "charges", "evidence", "clocks", "possible", "timeline"))
                .body("status", equalTo("notice_served"))
                .body("charges[0].instrument", equalTo("decree-38-2021"))
                .body("evidence[0].keySet()", containsInAnyOrder("id", "url", "sha256", "captured_at", "note"))
                .body("possible", contains("respond"))
                .body("timeline.action", contains("notice_served"))
                .body("timeline[0].keySet()", containsInAnyOrder("action", "at", "words"))
                .body("timeline[0].words", equalTo("You were paid and did not say so."));
        assertThat(shown.extract().asString()).doesNotContain(subjectOf("case1"));
    }

    @Test
    void others_hear_that_a_case_is_open_and_that_it_is_over() {
        // Given
        var subject = memberHeldBy(null);
        var one = opened(subject);
        var other = opened(subject);
        assertThat(told(subject)).isEqualTo("case_opened true");
        // When
        step("case1", one, "ending", REJECTED).then().statusCode(200).body("status", equalTo("rejected"));
        assertThat(told(subject)).isEqualTo("case_closed true");
        step("case1", other, "ending", REJECTED).then().statusCode(200);
        // Then
        assertThat(told(subject)).isEqualTo("case_closed false");
    }

    private String told(String subject) {
        for (var cause : List.of("case_opened", "case_closed")) {
            for (var open : List.of("true", "false")) {
                if (new Rows(database).count("""
                                from outbox where topic = 'sanctions.v1'
                                    and version = (select max(version) from outbox where key = ? and topic is not null)
                                    and payload::json ->> 'cause' = ? and payload::json ->> 'case_open' = ?
                                """, UUID.fromString(subject), cause, open) == 1) {
                    return cause + " " + open;
                }
            }
        }
        return "nothing";
    }

    @Test
    void conduct_is_judged_by_the_version_in_force_on_its_day() {
        // Given
        tellOfACode();
        var subject = memberHeldBy(null);
        var then = investigated(subject);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> step("case1", then, "notice", charging("3.2")).statusCode() == 200);
        // When the conduct lies a day after the version was superseded
        var later = opened(subject);
        step("case1", later, "triage", TRIAGE.replace("2026-11-02", "2026-11-06"))
                .then()
                .statusCode(200);
        step("case1", later, "assignment", assignmentTo("case1")).then().statusCode(200);
        step("case1", later, "evidence", EVIDENCE).then().statusCode(201);
        // Then
        step("case1", later, "notice", charging("3.2"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-charge"))
                .body("violations[0].field", equalTo("charges[0].clause_id"));
        step("case1", investigated(subject), "notice", charging("3.3")).then().statusCode(422);
    }

    @Test
    void charges_must_cite_one_thing_each_and_need_evidence() {
        var id = opened(memberHeldBy(null));
        step("case1", id, "triage", TRIAGE).then().statusCode(200);
        step("case1", id, "notice", NOTICE)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-the-investigator"));
        step("case1", id, "assignment", assignmentTo("case1")).then().statusCode(200);
        step("case1", id, "notice", NOTICE)
                .then()
                .statusCode(422)
                .body("violations[0].message", equalTo("need evidence, and there is none in this case"));
        step("case2", id, "evidence", EVIDENCE).then().statusCode(403);
        step("case1", id, "evidence", "{\"note\": \"Somewhere.\"}").then().statusCode(422);
        step("case1", id, "evidence", EVIDENCE).then().statusCode(201);
        for (var charge : List.of(
                "{}",
                "{\"instrument\": \"decree-38-2021\"}",
                "{\"instrument\": \"no-such-law\", \"article\": \"1\"}",
                "{\"version_id\": \"%s\", \"clause_id\": \"1\", \"article\": \"1\"}".formatted(UUID.randomUUID()))) {
            step("case1", id, "notice", "{\"charges\": [%s], \"facts\": \"It happened.\"}".formatted(charge))
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/invalid-charge"));
        }
        step("case1", id, "notice", "{\"charges\": [], \"facts\": \"It happened.\"}")
                .then()
                .statusCode(400);
    }

    @Test
    void what_lies_too_long_ago_is_not_investigated() {
        var id = opened(memberHeldBy(null));
        step("case1", id, "triage", TRIAGE.replace("2026-11-02", "2023-01-01"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/limitation-passed"));
        step("case1", id, "triage", TRIAGE.replace("2026-11-02", "2126-01-01"))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("conduct_date"));
        step("case1", id, "ending", "{\"outcome\": \"reminder\", \"reasons\": \"Too long ago to be charged.\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("reminder"))
                .body("possible", hasSize(0));
    }

    @Test
    void of_two_responses_at_once_one_counts() throws InterruptedException {
        var id = charged(memberHeldBy("member1"));
        var answers = Concurrently.<Integer>all(List.of(
                () -> step("member1", id, "response", RESPONSE).statusCode(),
                () -> step("member1", id, "response", RESPONSE).statusCode()));
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void a_report_leads_to_one_case_even_at_once() throws InterruptedException {
        var subject = memberHeldBy(null);
        var report = report();
        var one = fromReport(subject, report);
        var other = fromReport(memberHeldBy(null), report);
        var answers = Concurrently.<Integer>all(
                List.of(() -> open(one).statusCode(), () -> open(other).statusCode()));
        assertThat(answers).containsExactlyInAnyOrder(201, 422);
        open(ofOwnMotion(UUID.randomUUID().toString()))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-subject"));
        open("{\"subject_id\": \"%s\"}".formatted(subject)).then().statusCode(422);
    }

    @Test
    void a_report_that_led_to_a_case_takes_others_in_and_goes_into_none() {
        var report = report();
        var other = report();
        String id = open(fromReport(memberHeldBy(null), report)).path("id");
        as("case1")
                .body("{\"into\": \"%s\"}".formatted(other))
                .post("/sanctions/v1/reports/" + report + "/merge")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/report-in-case"))
                .body("case_id", equalTo(id));
        as("case1")
                .body("{\"into\": \"%s\"}".formatted(report))
                .post("/sanctions/v1/reports/" + other + "/merge")
                .then()
                .statusCode(200);
        open(fromReport(memberHeldBy(null), other)).then().statusCode(422);
        as("case1")
                .get("/sanctions/v1/reports/" + report + "/content")
                .then()
                .body("report.status", equalTo("in_case"))
                .body("report.case_id", equalTo(id));
        as("case1").get("/sanctions/v1/reports?status=in_case&limit=500").then().body("items.id", hasItem(report));
        as("case1")
                .get("/sanctions/v1/reports?status=received&limit=500")
                .then()
                .body("items.id", not(hasItem(report)));
    }

    @Test
    void cases_are_listed_by_state_investigator_and_time_left() {
        var subject = memberHeldBy(null);
        var waiting = opened(subject);
        var running = charged(subject);
        as("case1")
                .get(CASES + "?limit=500&status=notice_served&due_before=2127-06-01T00:00:00Z&assignee="
                        + subjectOf("case1"))
                .then()
                .statusCode(200)
                .body("items.id", hasItem(running))
                .body("items.id", not(hasItem(waiting)));
        as("case1").get(CASES + "?due_before=2026-01-01T00:00:00Z").then().body("items.id", not(hasItem(running)));
        as("case1").get(CASES + "?limit=500&status=triage").then().body("items.id", hasItem(waiting));
        as("case1").get(CASES + "?status=nowhere").then().statusCode(400);
        as("case1").get(CASES + "?due_before=soon").then().statusCode(400);
        as("member1").get(CASES).then().statusCode(403);
    }
}
