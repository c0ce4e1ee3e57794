package org.digitaltrust.stories;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnTheWholeStack.class)
class FirstStoryIT {

    @Test
    void a_person_joins_pledges_is_restricted_by_an_authority_and_is_free_again(World world) {
        // A person applies, officers pass the steps, another one approves.
        var person = "member1";
        var handle = "story." + UUID.randomUUID();
        var account = "tiktok:@" + handle;
        world.ask("tiktok", account, "television")
                .body("context.outcome", equalTo("unknown_subject"))
                .body("decision", equalTo(true));
        var application = world.apply(person, handle);
        world.as("membership2").get(application).then().statusCode(200).body("status", equalTo("draft"));
        var member = world.approve(person, application);
        world.as(person).get("/membership/v1/me").then().body("member.status", equalTo("pending_pledge"));

        // The code of conduct is in force in both languages; the person signs and becomes active.
        world.codeInForce();
        world.nobody()
                .get("/pledges/v1/codes/current?audience=all_members&language=en")
                .then()
                .statusCode(200)
                .body("clauses.id", hasItem("advertising-disclosed"));
        world.sign(person);
        world.awaitStatus(person, "active");

        // A platform asks; the metadata says where.
        world.nobody()
                .get("/.well-known/authzen-configuration")
                .then()
                .statusCode(200)
                .body("access_evaluation_endpoint", equalTo(world.stack().gateway() + "/access/v1/evaluation"));
        world.awaitOutcome("tiktok", account, "television", "permitted");

        // An authority's decision, entered by one administrator and confirmed by another.
        var decision = world.enter(account, "mandatory");
        world.as("admin").post(decision + "/confirmation").then().statusCode(403).body("type", equalTo("/problems/second-person-required"));
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

        // It is lifted, and the answer changes back.
        world.lift(restriction);
        world.awaitOutcome("tiktok", account, "television", "permitted");

        // A recommendation advises and never refuses.
        world.confirm(world.enter(account, "recommendation"));
        world.awaitOutcome("tiktok", account, "television", "advised_against");
        world.ask("tiktok", account, "television").body("decision", equalTo(true)).body("context.bindingness", startsWith("recommendation"));
    }
}
