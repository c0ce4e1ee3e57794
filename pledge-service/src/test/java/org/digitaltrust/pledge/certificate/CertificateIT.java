package org.digitaltrust.pledge.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.digitaltrust.contracts.AccountStatus;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.contracts.PledgesState;
import org.digitaltrust.contracts.SanctionsState.Bindingness;
import org.digitaltrust.contracts.SanctionsState.MeasureKind;
import org.digitaltrust.pledge.Influencers;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CertificateIT extends Influencers {

    @Test
    void who_lacks_something_is_told_what() {
        certify("codes")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/preconditions-missing"))
                .body("missing", containsInAnyOrder("current_pledge", "training_passed", "assessment_passed"));
        memberIs(MemberStatus.GRACE, AccountStatus.STALE);
        assessed(69);
        certify("admin")
                .then()
                .statusCode(409)
                .body(
                        "missing",
                        containsInAnyOrder(
                                "active_member",
                                "current_pledge",
                                "verified_accounts",
                                "training_passed",
                                "assessment_passed"));
    }

    @Test
    void a_pledge_to_another_code_and_another_kind_of_member_will_not_do() {
        // Given
        var audience = newAudience();
        inForce(newCode(audience));
        sign("member1", declaration(audience)).then().statusCode(201);
        trained();
        assessed(80);
        // Then
        certify("codes").then().statusCode(409).body("missing", equalTo(List.of("current_pledge")));
        // When
        pledged();
        memberIs(MemberKind.BUSINESS);
        // Then
        certify("codes").then().statusCode(409).body("missing", equalTo(List.of("fitting_kind")));
        // When
        memberIs(MemberKind.ARTIST);
        var id = certify("codes").then().statusCode(201).extract().<String>path("id");
        memberIs(MemberKind.MCN);
        // Then
        becomes(id, "suspended");
    }

    @Test
    void who_has_all_is_certified_and_nothing_is_shown_that_was_not_chosen() {
        // When
        var id = certified();
        // Then
        certificate(id)
                .then()
                .statusCode(200)
                .body("status", equalTo("issued"))
                .body("valid", equalTo(true))
                .body("public_name", equalTo("Khoai <Lang> Thang"))
                .body("score", nullValue())
                .body("band", nullValue())
                .body("member_id", nullValue());
        assertThat(heard(id, PledgesState.CertificateStatus.ISSUED).band()).isNull();
        // When
        display("member2", id, Map.of("show_score", true)).then().statusCode(404);
        display("member1", id, Map.of("show_score", true, "show_legal_name", true))
                .then()
                .statusCode(400);
        display("member1", id, Map.of("show_score", true, "show_legal_name", false))
                .then()
                .statusCode(200);
        // Then
        certificate(id).then().body("score", equalTo(80)).body("band", equalTo("trusted"));
        display("member1", id, Map.of("show_score", false)).then().statusCode(200);
        certificate(id).then().body("score", nullValue());
    }

    @Test
    void a_restriction_that_binds_suspends_it_and_a_recommendation_does_not() {
        // Given
        var id = certified();
        // When
        told(10, List.of(restriction(Bindingness.RECOMMENDATION), restriction(Bindingness.CONTRACTUAL)), List.of());
        // Then
        becomes(id, "suspended");
        own().then().body("items[-1].missing", equalTo(List.of("no_restriction")));
        certificate(id).then().body("valid", equalTo(false)).body("missing", nullValue());
        heard(id, PledgesState.CertificateStatus.SUSPENDED);
        // When
        told(11, List.of(restriction(Bindingness.RECOMMENDATION)), List.of());
        // Then
        becomes(id, "issued");
    }

    @Test
    void what_membership_says_suspends_and_restores_it() {
        var id = certified();

        memberIs(MemberStatus.SUSPENDED, AccountStatus.VERIFIED);
        becomes(id, "suspended");
        memberIs(MemberStatus.ACTIVE, AccountStatus.VERIFIED);
        becomes(id, "issued");
        memberIs(MemberStatus.ACTIVE, AccountStatus.STALE);
        becomes(id, "suspended");
        memberIs(MemberStatus.ACTIVE, AccountStatus.VERIFIED);
        becomes(id, "issued");
    }

    @Test
    void whoever_withdraws_the_pledge_has_no_certificate_in_the_same_moment() {
        // Given
        var id = certified();
        var pledge = by("member1")
                .queryParam("limit", 500)
                .get("/pledges/v1/members/{id}/pledges", member)
                .jsonPath()
                .getString("items[-1].id");
        // When
        by("member1").post("/pledges/v1/pledges/{id}/withdrawal", pledge).then().statusCode(200);
        // Then
        certificate(id).then().body("status", equalTo("suspended"));
        var told = kafka().hear(
                        PledgesState.TOPIC,
                        PledgesState.class,
                        member.toString(),
                        it -> it.cause() == PledgesState.Cause.PLEDGE_WITHDRAWN);
        assertThat(told.certificates())
                .singleElement()
                .satisfies(it -> assertThat(it.status()).isEqualTo(PledgesState.CertificateStatus.SUSPENDED));
        // When
        pledged();
        // Then
        certificate(id).then().body("status", equalTo("issued"));
    }

    @Test
    void a_revocation_is_final_and_once_annulled_another_one_can_be_issued() {
        // Given
        var id = certified();
        var revocation = measure(MeasureKind.BADGE_REVOCATION, Instant.now().minusSeconds(1));
        // When
        told(10, List.of(), List.of(revocation));
        // Then
        becomes(id, "revoked");
        certify("codes").then().statusCode(409).body("missing", equalTo(List.of("no_badge_measure")));
        // When
        told(11, List.of(), List.of());
        // Then
        var next = await().atMost(PATIENCE).until(() -> certify("codes"), it -> it.statusCode() == 201);
        certificate(id).then().body("status", equalTo("revoked"));
        assertThat(next.<String>path("id")).isNotEqualTo(id);
    }

    @Test
    void of_two_at_once_one_is_issued() {
        pledged();
        trained();
        assessed(80);

        var answers = atOnce(() -> certify("codes"), () -> certify("admin"));

        assertThat(answers).map(Response::statusCode).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void late_and_repeated_news_change_nothing() {
        // Given
        var id = certified();
        var restriction = restriction(Bindingness.MANDATORY);
        told(20, List.of(restriction), List.of());
        becomes(id, "suspended");
        // When
        told(19, List.of(), List.of());
        told(20, List.of(), List.of());
        told(21, List.of(restriction), List.of(measure(MeasureKind.BADGE_SUSPENSION, Instant.now())));
        kafka().send(
                        MemberState.TOPIC,
                        member.toString(),
                        memberState(MemberStatus.EXPELLED, AccountStatus.REVOKED, 0));
        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> own().then()
                        .body("items[-1].missing", containsInAnyOrder("no_restriction", "no_badge_measure")));
        told(22, List.of(), List.of());
        becomes(id, "issued");
    }

    @Test
    void roles_and_strangers() {
        // Given
        var id = certified();
        // Then
        for (var user : List.of("member1", "membership", "case1", "panel1", "auditor")) {
            certify(user).then().statusCode(403);
        }
        by("codes")
                .body(Map.of("member_id", UUID.randomUUID()))
                .post("/pledges/v1/certificates")
                .then()
                .statusCode(404);
        by("codes")
                .body("{\"member_id\":5}")
                .post("/pledges/v1/certificates")
                .then()
                .statusCode(400);
        by("codes").body("{}").post("/pledges/v1/certificates").then().statusCode(400);
        display("codes", id, Map.of("show_score", true)).then().statusCode(403);
        display("member1", UUID.randomUUID().toString(), Map.of("show_score", true))
                .then()
                .statusCode(404);
        display("member1", id, Map.of()).then().statusCode(400);
        display("member1", id, Map.of("show_score", "yes")).then().statusCode(400);
        by("member2")
                .get("/pledges/v1/members/{id}/certificates", member)
                .then()
                .statusCode(404);
        by("panel1").get("/pledges/v1/members/{id}/certificates", member).then().statusCode(403);
        certificate(UUID.randomUUID().toString()).then().statusCode(404);
        certificate("not-an-id").then().statusCode(404);
    }

    private Response own() {
        return by("member1").get("/pledges/v1/members/{id}/certificates", member);
    }

    private static Response display(String user, String id, Object body) {
        return by(user).body(body).post("/pledges/v1/certificates/{id}/display", id);
    }

    private PledgesState.Certificate heard(String id, PledgesState.CertificateStatus status) {
        return kafka()
                .hear(
                        PledgesState.TOPIC,
                        PledgesState.class,
                        member.toString(),
                        it -> it.certificates().stream().anyMatch(c -> is(c, id, status)))
                .certificates()
                .stream()
                .filter(it -> is(it, id, status))
                .findFirst()
                .orElseThrow();
    }

    private static boolean is(PledgesState.Certificate it, String id, PledgesState.CertificateStatus status) {
        return it.id().toString().equals(id) && it.status() == status;
    }
}
