package org.digitaltrust.membership;

import static org.digitaltrust.membership.Service.APPLICATIONS;
import static org.digitaltrust.membership.Service.MEMBERS;
import static org.digitaltrust.membership.Service.post;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.membership.member.SampleMembers;

/**
 * Somebody at each stage, so that every operation finds what it is for. The first demo member is an active member whom an
 * agency represents, the second one writes an application, and three have applied on paper.
 *
 * @param member of the first demo member
 * @param accepted the application it came of
 * @param draft of the second
 * @param submitted on paper, by {@code admin}
 * @param assessed on paper, by {@code admin}; {@code membership} took the steps
 * @param rejected on paper, by {@code admin}
 */
record Scene(
        UUID member, String accepted, String draft, String submitted, String assessed, String rejected, Beside beside) {

    /**
     * What there is beside the member.
     *
     * @param agency that does not represent the member yet
     * @param delegation to another agency
     * @param erasure an earlier request of the first demo member
     * @param account that the member claims and has not proven
     * @param recognition recorded by {@code membership}
     * @param list of members that was imported
     * @param unheld a member whom nobody has claimed
     */
    record Beside(
            UUID agency, String delegation, UUID erasure, String account, String recognition, UUID list, UUID unheld) {}

    private static final Map<String, Object> ACCOUNT = Map.of("platform", "tiktok", "handle", "@scene_second");
    private static final Map<String, Object> AWARD = Map.of(
            "programme",
            "Influencer Trust Awards",
            "year",
            2025,
            "category",
            "Education",
            "title",
            "Gold",
            "jury_decision",
            Map.of("number", "12/QD-BGK", "decided_on", "2025-11-20"));

    static Scene set(Tables tables, SampleMembers sample) {
        tables.clear();
        var submitted = Service.file("admin", "scene_submitted");
        Service.submit("admin", submitted);
        var assessed = Service.assessed("admin", "scene_assessed");
        var rejected = Service.assessed("admin", "scene_rejected");
        Service.decide("membership2", rejected, "rejected").then().statusCode(200);
        var draft = Service.file("member2", "scene_draft");
        var accepted = Service.assessed("member1", "scene_member");
        String id = Service.decide("membership2", accepted, "approved")
                .then()
                .statusCode(200)
                .extract()
                .path("member_id");
        var member = UUID.fromString(id);
        sample.pledged(member, 300);
        return new Scene(member, accepted, draft, submitted, assessed, rejected, beside(member, tables, sample));
    }

    private static Beside beside(UUID member, Tables tables, SampleMembers sample) {
        var acting = sample.active("an agency", MemberKind.AGENCY);
        var other = sample.active("another agency", MemberKind.MCN);
        var delegation = made(post("member1", "/membership/v1/delegations", grant(acting, member)));
        var erasure = UUID.randomUUID();
        tables.run("""
                insert into erasure_request (id, subject, requested_at, done_at, remains)
                values ('%s', '%s', now(), now(), '{"erased": [], "kept": []}')
                """.formatted(erasure, Service.subject("member1")));
        var list = UUID.randomUUID();
        tables.run("""
                insert into member_import (id, status, format, started_by, started_at, ended_at)
                values ('%s', 'COMPLETED', 'CSV', 'admin', now(), now())
                """.formatted(list));
        var account = made(post("member1", MEMBERS + "/" + member + "/accounts", ACCOUNT));
        var recognition = made(post("membership", MEMBERS + "/" + member + "/recognitions", AWARD));
        return new Beside(other, delegation, erasure, account, recognition, list, sample.admit(null, MemberKind.KOC));
    }

    private static String made(Response answer) {
        return answer.then().statusCode(201).extract().path("id");
    }

    private static Map<String, Object> grant(UUID agency, UUID talent) {
        return Map.of(
                "agency_id",
                agency,
                "talent_id",
                talent,
                "scopes",
                List.of("profile"),
                "valid_until",
                Instant.now().plus(Duration.ofDays(30)).toString());
    }

    /** What the member grants to the agency that does not represent it yet. */
    Map<String, Object> grant() {
        return grant(beside.agency(), member);
    }

    /** A code by which somebody takes over an application, while nobody else has one. */
    static String claimCode(Tables tables) {
        tables.clear();
        var application = Service.file("admin", "scene_claimed");
        return post("admin", APPLICATIONS + "/" + application + "/claim-codes", "")
                .then()
                .statusCode(200)
                .extract()
                .path("code");
    }
}
