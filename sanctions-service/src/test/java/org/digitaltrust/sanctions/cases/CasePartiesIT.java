package org.digitaltrust.sanctions.cases;

import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.decision;
import static org.digitaltrust.sanctions.SanctionsService.impose;
import static org.digitaltrust.sanctions.cases.Cases.CASES;
import static org.digitaltrust.sanctions.cases.Cases.REJECTED;
import static org.digitaltrust.sanctions.cases.Cases.RESPONSE;
import static org.digitaltrust.sanctions.cases.Cases.TRIAGE;
import static org.digitaltrust.sanctions.cases.Cases.assignmentTo;
import static org.digitaltrust.sanctions.cases.Cases.charged;
import static org.digitaltrust.sanctions.cases.Cases.delegationTo;
import static org.digitaltrust.sanctions.cases.Cases.fromReport;
import static org.digitaltrust.sanctions.cases.Cases.memberHeldBy;
import static org.digitaltrust.sanctions.cases.Cases.ofOwnMotion;
import static org.digitaltrust.sanctions.cases.Cases.opened;
import static org.digitaltrust.sanctions.cases.Cases.step;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.DelegationScope;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.Test;

/** Who speaks for the subject of a case, and who must not work on it. */
@QuarkusTest
@OnTheLocalStack
class CasePartiesIT {

    @Test
    void an_agency_answers_for_its_talent_while_the_delegation_lasts() {
        var agency = memberHeldBy("member2");
        var later = Instant.now().plusSeconds(3600);
        var talent = memberHeldBy("member1", delegationTo(agency, DelegationScope.CASE_RESPONSE, later));
        var id = charged(talent);
        as("member2").get(CASES + "/" + id).then().statusCode(200).body("status", equalTo("notice_served"));
        step("member2", id, "response", RESPONSE).then().statusCode(200).body("status", equalTo("response"));

        for (var useless : List.of(
                delegationTo(agency, DelegationScope.PROFILE, later),
                delegationTo(
                        agency, DelegationScope.CASE_RESPONSE, Instant.now().minusSeconds(1)),
                delegationTo(UUID.randomUUID().toString(), DelegationScope.CASE_RESPONSE, later))) {
            var other = charged(memberHeldBy("member1", useless));
            as("member2").get(CASES + "/" + other).then().statusCode(404);
            step("member2", other, "response", RESPONSE).then().statusCode(404);
        }
    }

    @Test
    void on_paper_answers_who_cannot_log_in_and_nobody_else() {
        var stranger = as("auditor")
                .get("/sanctions/v1/restrictions/"
                        + impose(decision(
                                "account", "tiktok:@p." + UUID.randomUUID(), "mandatory", "restricted", "print")))
                .<String>path("subject_id");
        step("case2", charged(stranger), "response", RESPONSE).then().statusCode(200);
        step("case2", charged(memberHeldBy("member1")), "response", RESPONSE)
                .then()
                .statusCode(404);
    }

    @Test
    void nobody_works_on_a_case_about_themselves() {
        var subject = memberHeldBy("case2");
        var id = opened(subject);
        step("case2", id, "triage", TRIAGE).then().statusCode(404);
        step("case2", id, "ending", REJECTED).then().statusCode(404);
        as("case2").get(CASES + "?limit=500&status=triage").then().body("items.id", not(hasItem(id)));
        as("case1").get(CASES + "?limit=500&status=triage").then().body("items.id", hasItem(id));
        step("case1", id, "triage", TRIAGE).then().statusCode(200);
        step("case1", id, "assignment", assignmentTo("case2"))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("assignee"));
        as("case2").body(ofOwnMotion(subject)).post(CASES).then().statusCode(403);
        as("case2").get(CASES + "/" + id).then().statusCode(404);
        var known = charged(subject);
        as("case2").get(CASES + "/" + known).then().statusCode(200).body("report_ids", nullValue());
        step("case2", known, "ending", REJECTED).then().statusCode(403).body("type", equalTo("/problems/own-case"));
    }

    @Test
    void whoever_brings_the_charges_neither_drops_them_nor_answers_them() {
        var id = charged(memberHeldBy(null));
        for (var deed : List.of("response", "ending")) {
            step("case1", id, deed, deed.equals("response") ? RESPONSE : REJECTED)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/investigator-does-not-decide"));
        }
        step("case2", id, "response", RESPONSE).then().statusCode(200).body("status", equalTo("response"));
        step("case2", id, "ending", REJECTED).then().statusCode(200);
    }

    @Test
    void a_member_finds_the_cases_that_they_have_been_told_of() {
        var subject = memberHeldBy("member1");
        var secret = opened(subject);
        var known = charged(subject);
        var reminded = opened(subject);
        step("case1", reminded, "ending", "{\"outcome\": \"reminder\", \"reasons\": \"Please mark it next time.\"}")
                .then()
                .statusCode(200);
        as("member1")
                .get("/sanctions/v1/me/cases")
                .then()
                .statusCode(200)
                .body("items.id", hasItems(known, reminded))
                .body("items.id", not(hasItem(secret)))
                .body(
                        "items.find { it.id == '" + reminded + "' }.timeline[0].words",
                        equalTo("Please mark it next time."));
        as("member2").get("/sanctions/v1/me/cases").then().body("items.id", not(hasItem(known)));
        as("case1").get("/sanctions/v1/me/cases").then().statusCode(403);
    }

    @Test
    void an_officer_handles_no_report_about_themselves() {
        var subject = memberHeldBy("case2");
        String report = as("member1")
                .body("""
                        {"subject": {"type": "subject", "id": "%s"}, "category": "hidden_ad", "description": "Not marked.",
                         "conduct_date": "2026-11-02"}""".formatted(subject))
                .post("/sanctions/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var path = "/sanctions/v1/reports/" + report;
        as("case2").get(path + "/content").then().statusCode(404);
        as("case2")
                .body("{\"reasons\": \"Curious.\"}")
                .post(path + "/reporter-reveals")
                .then()
                .statusCode(404);
        as("case2").get("/sanctions/v1/reports?limit=500").then().body("items.id", not(hasItem(report)));
        as("case1").get(path + "/content").then().statusCode(200);
        // And a report about one is no ground for a case about another.
        as("case1")
                .body(fromReport(memberHeldBy(null), report))
                .post(CASES)
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("report_ids"));
    }
}
