package org.digitaltrust.stories;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnTheWholeStack.class)
class FirstStoryIT {

    private final String person = "member1";
    private final String handle = "story." + UUID.randomUUID();
    private final String account = "tiktok:@" + handle;

    @Test
    void a_person_joins_pledges_is_restricted_by_an_authority_and_is_free_again(World world) {
        var member = applyAndBeApproved(world);
        signAndBecomeActive(world);
        askAsAPlatform(world);
        var restriction = beRestricted(world, member);
        world.lift(restriction);
        world.awaitOutcome("tiktok", account, "television", "permitted");
        beAdvisedAgainst(world);
    }

    private String applyAndBeApproved(World world) {
        world.ask("tiktok", account, "television")
                .body("context.outcome", equalTo("unknown_subject"))
                .body("decision", equalTo(true));
        var application = world.apply(person, handle);
        world.as("membership2").get(application).then().statusCode(200).body("status", equalTo("draft"));
        var member = world.approve(person, application);
        world.as(person).get("/membership/v1/me").then().body("member.status", equalTo("pending_pledge"));
        return member;
    }

    private void signAndBecomeActive(World world) {
        world.codeInForce();
        world.nobody()
                .get("/pledges/v1/codes/current?audience=all_members&language=en")
                .then()
                .statusCode(200)
                .body("clauses.id", hasItem("advertising-disclosed"));
        world.sign(person);
        world.awaitStatus(person, "active");
    }

    private void askAsAPlatform(World world) {
        world.nobody()
                .get("/.well-known/authzen-configuration")
                .then()
                .statusCode(200)
                .body("access_evaluation_endpoint", equalTo(world.stack().gateway() + "/access/v1/evaluation"));
        world.awaitOutcome("tiktok", account, "television", "permitted");
    }

    private String beRestricted(World world, String member) {
        var decision = world.enter(account, "mandatory");
        world.as("admin")
                .post(decision + "/confirmation")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/second-person-required"));
        world.ask("tiktok", account, "television").body("context.outcome", equalTo("permitted"));
        var restriction = world.confirm(decision);
        world.awaitOutcome("tiktok", account, "television", "restricted");
        world.ask("tiktok", account, "television")
                .body("decision", equalTo(false))
                .body("context.subject_id", equalTo(member))
                .body("context.reasons.restriction_id", containsInAnyOrder(restriction))
                .body("context.reasons[0].legal_basis.instrument", equalTo("decree-38-2021"))
                .body("context.reasons[0].legal_basis.article", equalTo("Art. 11(9)(a)"))
                .body("context.reasons[0].until", equalTo("2126-09-04T17:00:00Z"))
                .body("context.next_change_at", equalTo("2126-09-04T17:00:00Z"))
                .body("context.valid_until", notNullValue());
        world.ask("tiktok", account, "live_performance").body("context.outcome", equalTo("restricted"));
        world.ask("tiktok", account, "print").body("context.outcome", equalTo("permitted"));
        return restriction;
    }

    /** A recommendation advises and never refuses. */
    private void beAdvisedAgainst(World world) {
        world.confirm(world.enter(account, "recommendation"));
        world.awaitOutcome("tiktok", account, "television", "advised_against");
        world.ask("tiktok", account, "television")
                .body("decision", equalTo(true))
                .body("context.bindingness", equalTo("recommendation"));
    }
}
