package org.digitaltrust.pledge.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.digitaltrust.contracts.AccountStatus;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.pledge.Influencers;
import org.digitaltrust.pledge.MovableClock;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssessmentIT extends Influencers {
    @Test
    void two_people_judge_without_seeing_each_other_and_then_everybody_sees_both() {
        // Given
        var id = assessmentRequested();
        opinion("membership", id, 80).then().statusCode(200).body("opinions", hasSize(1));
        // Then
        read("codes", id).then().body("opinions", hasSize(0)).body("opinions_given", equalTo(1));
        read("member1", id).then().body("opinions", hasSize(0)).body("result", nullValue());
        read("auditor", id).then().body("opinions", hasSize(0));
        // When
        opinion("codes", id, 90).then().statusCode(200);
        // Then
        read("member1", id)
                .then()
                .body("status", equalTo("concluded"))
                .body("result.score", equalTo(85))
                .body("result.band", equalTo("exemplary"))
                .body("result.certifies", equalTo(true))
                .body("opinions", hasSize(2))
                .body("opinions.assessor", equalTo(Arrays.asList(null, null)))
                .body("opinions[0].pillars.reasons", hasSize(5))
                .body("possible", equalTo(List.of("dispute")));
        read("membership2", id).then().body("opinions.assessor", not(hasItem(nullValue())));
    }

    @Test
    void disagreement_goes_to_a_third_person() {
        // Given
        var id = assessmentRequested();
        opinion("membership", id, 50).then().statusCode(200);
        opinion("membership", id, 50).then().statusCode(409).body("type", equalTo("/problems/already-judged"));
        opinion("codes", id, 80).then().statusCode(200).body("status", equalTo("third_opinion"));
        // When
        opinion("codes", id, 80).then().statusCode(409);
        opinion("admin", id, 70).then().statusCode(200);
        // Then
        read("member1", id)
                .then()
                .body("result.score", equalTo(70))
                .body("result.band", equalTo("trusted"))
                .body("opinions", hasSize(3));
        opinion("membership2", id, 10)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/assessment-step-not-possible"))
                .body("possible", equalTo(List.of("dispute")));
    }

    @Test
    void a_dispute_is_decided_by_somebody_who_has_not_judged() {
        // Given
        var id = assessed(60);
        decide("admin", id, "confirmed", null).then().statusCode(409);
        dispute("member2", id).then().statusCode(404);
        dispute("member1", id).then().statusCode(200).body("status", equalTo("disputed"));
        dispute("member1", id).then().statusCode(409).body("possible", equalTo(List.of("dispute_decision")));
        // When
        decide("membership", id, "confirmed", null)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-judged"));
        decide("admin", id, "confirmed", judgements(90)).then().statusCode(400);
        decide("admin", id, "changed", null).then().statusCode(400);
        decide("admin", id, "changed", judgements(90).subList(0, 4)).then().statusCode(422);
        decide("admin", id, "changed", judgements(90)).then().statusCode(200);
        // Then
        read("member1", id)
                .then()
                .body("status", equalTo("decided"))
                .body("result.score", equalTo(90))
                .body("dispute.outcome", equalTo("changed"))
                .body("opinions", hasSize(3))
                .body("possible", equalTo(List.of()));
        dispute("member1", id).then().statusCode(409);
        decide("admin2", id, "confirmed", null).then().statusCode(409);
    }

    @Test
    void a_result_can_be_confirmed() {
        var id = assessed(60);
        dispute("member1", id).then().statusCode(200);

        decide("membership2", id, "confirmed", null).then().statusCode(200);

        read("member1", id)
                .then()
                .body("result.score", equalTo(60))
                .body("result.certifies", equalTo(false))
                .body("dispute.outcome", equalTo("confirmed"));
    }

    @Test
    void after_fifteen_days_a_result_stands() {
        var id = assessed(60);

        MovableClock.in(
                Duration.ofDays(15).plusMinutes(1),
                () -> dispute("member1", id).then().statusCode(409).body("possible", equalTo(List.of())));
    }

    @Test
    void who_comes_to_hold_the_membership_or_to_act_for_it_judges_it_no_more() {
        // Given
        var id = assessmentRequested();
        var agency = UUID.randomUUID();
        memberIsKnown(memberStore, agency, subjectOf("membership2"), MemberStatus.ACTIVE, 1);
        // When
        memberIsHeldBy(subjectOf("codes"), agency);
        // Then
        for (var close : List.of("codes", "membership2")) {
            opinion(close, id, 100).then().statusCode(403).body("type", equalTo("/problems/own-assessment"));
            certify(close).then().statusCode(403);
        }
        // When
        opinion("membership", id, 60).then().statusCode(200);
        opinion("admin", id, 60).then().statusCode(200);
        dispute("codes", id).then().statusCode(403);
        memberIs(MemberStatus.ACTIVE, AccountStatus.VERIFIED);
        dispute("member1", id).then().statusCode(200);
        memberIsHeldBy(subjectOf("codes"), agency);
        // Then
        for (var close : List.of("codes", "membership2")) {
            decide(close, id, "changed", judgements(100)).then().statusCode(403);
            read(close, id).then().body("opinions.assessor", equalTo(Arrays.asList(null, null)));
        }
    }

    @Test
    void two_opinions_at_once_conclude_once_and_one_person_judges_once() {
        // Given
        var id = assessmentRequested();
        // When
        var same = atOnce(() -> opinion("membership", id, 80), () -> opinion("membership", id, 80));
        // Then
        assertThat(same).map(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        // When
        var others = atOnce(() -> opinion("codes", id, 80), () -> opinion("admin", id, 80));
        // Then
        assertThat(others).map(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        read("member1", id).then().body("status", equalTo("concluded")).body("opinions", hasSize(2));
    }

    @Test
    void a_member_has_one_open_assessment() {
        var id = assessmentRequested();

        request("membership", member)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/assessment-open"))
                .body("assessment_id", equalTo(id));
        by("codes")
                .queryParam("status", "open")
                .queryParam("limit", 500)
                .get("/pledges/v1/assessments")
                .then()
                .body("items.id", hasItem(id));
    }

    @Test
    void who_is_a_member_no_more_is_not_assessed() {
        memberIs(MemberStatus.EXPELLED, AccountStatus.VERIFIED);

        request("membership", member).then().statusCode(409).body("type", equalTo("/problems/membership-not-current"));
    }

    @Test
    void others_assessments_are_not_found_and_roles_are_kept() {
        // Given
        var id = assessmentRequested();
        // Then
        request("member2", member).then().statusCode(404);
        request("membership", UUID.randomUUID()).then().statusCode(404);
        request("panel1", member).then().statusCode(403);
        read("member2", id).then().statusCode(404);
        read("case1", id).then().statusCode(403);
        opinion("member1", id, 100).then().statusCode(403);
        opinion("auditor", id, 100).then().statusCode(403);
        opinion("codes", UUID.randomUUID().toString(), 100).then().statusCode(404);
        by("member2").get("/pledges/v1/members/{id}/assessments", member).then().statusCode(404);
        by("member1").get("/pledges/v1/members/{id}/assessments", member).then().body("items.id", equalTo(List.of(id)));
        by("member1").get("/pledges/v1/assessments").then().statusCode(403);
        byNobody().get("/pledges/v1/assessments/{id}", id).then().statusCode(401);
    }

    @Test
    void what_is_no_opinion_is_refused_by_the_name_of_its_property() {
        var id = assessmentRequested();
        for (var percent : List.of(-1, 101, 5.5, "80", true)) {
            refused(id, "percent", percent, 400);
        }
        for (var reasons : List.of("", " ", "a\u0000b", "x".repeat(4001), 5)) {
            refused(id, "reasons", reasons, 400);
        }
        for (var evidence : List.of(List.of(), List.of("javascript:alert(1)"), List.of("https://a b"), "x")) {
            refused(id, "evidence", evidence, 400);
        }
        refused(id, "pillar", "unknown", 422);
        refused(id, "pillar", "ethics", 422);
        refused(id, "more", 1, 400);
        by("codes")
                .queryParam("status", "x")
                .get("/pledges/v1/assessments")
                .then()
                .statusCode(400);
        read("codes", id).then().body("opinions_given", equalTo(0));
    }

    private static void refused(String id, String property, Object value, int status) {
        var judgements = new ArrayList<>(judgements(80));
        var first = new HashMap<>(judgements.getFirst());
        first.put(property, value);
        judgements.set(0, first);
        by("codes")
                .body(Map.of("pillars", judgements))
                .post("/pledges/v1/assessments/{id}/opinions", id)
                .then()
                .statusCode(status);
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
