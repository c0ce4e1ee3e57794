package org.digitaltrust.sanctions.evaluation;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.ask;
import static org.digitaltrust.sanctions.SanctionsService.decision;
import static org.digitaltrust.sanctions.SanctionsService.impose;
import static org.digitaltrust.sanctions.SanctionsService.member;
import static org.digitaltrust.sanctions.SanctionsService.publish;
import static org.digitaltrust.sanctions.SanctionsService.tokens;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnTheLocalStack
class AnswerIT {

    @Test
    void an_answer_follows_a_restriction_from_its_confirmation_to_its_lifting() {
        // Given
        var member = UUID.randomUUID();
        var account = known(member, "story", MemberStatus.ACTIVE);
        ask("zalo", account, "television").then().body("context.outcome", equalTo("permitted"));

        // When
        var restriction = impose(
                decision("member", member.toString(), "mandatory", "restricted", "television", "live_performance"));

        // Then
        await().untilAsserted(() -> ask("zalo", account, "television")
                .then()
                .statusCode(200)
                .body("decision", equalTo(false))
                .body("context.outcome", equalTo("restricted"))
                .body("context.bindingness", equalTo("mandatory"))
                .body("context.reasons[0].restriction_id", equalTo(restriction))
                .body("context.reasons[0].legal_basis.instrument", equalTo("decree-38-2021"))
                .body("context.reasons[0].until", equalTo("2126-07-19T17:00:00Z"))
                .body("context.obligations[0]", equalTo("label"))
                .body("context.subject_id", equalTo(member.toString())));
        ask("zalo", account, "print").then().body("context.outcome", equalTo("permitted"));
        lift(restriction);
        await().untilAsserted(
                        () -> ask("zalo", account, "television").then().body("context.outcome", equalTo("permitted")));
    }

    @Test
    void a_contractual_restriction_refuses_only_callers_that_belong_to_a_member() {
        // Given
        var platform = UUID.randomUUID();
        publish(member(platform, 1, MemberStatus.ACTIVE, "platform-itself", "tiktok"));
        var member = UUID.randomUUID();
        var account = known(member, "contract", MemberStatus.ACTIVE);

        // When
        impose(decision("account", account, "contractual", "restricted", "television"));

        // Then
        await().untilAsserted(() -> ask("tiktok", account, "television")
                .then()
                .body("decision", equalTo(false))
                .body("context.caller_bound", equalTo(true)));
        ask("zalo", account, "television")
                .then()
                .body("decision", equalTo(true))
                .body("context.outcome", equalTo("advised_against"))
                .body("context.caller_bound", equalTo(false));
    }

    @Test
    void an_unknown_account_is_unknown_and_the_answer_says_that_this_is_no_endorsement() {
        // When
        var answer = ask("zalo", "tiktok:@nobody_at_all", "television");

        // Then
        answer.then()
                .statusCode(200)
                .body("decision", equalTo(true))
                .body("context.outcome", equalTo("unknown_subject"))
                .body("context.reasons[0].code", equalTo("no_record"))
                .body("context.as_of", notNullValue());
    }

    @Test
    void a_decision_about_somebody_who_is_no_member_is_found_by_the_account_it_names() {
        // When
        impose(decision("account", "tiktok:@Not_A_Member", "recommendation", "restricted", "television"));

        // Then
        await().untilAsserted(() -> ask("zalo", "tiktok:@not_a_member", "television")
                .then()
                .body("decision", equalTo(true))
                .body("context.outcome", equalTo("advised_against")));
    }

    @Test
    void an_older_state_of_a_member_that_comes_again_changes_nothing() {
        // Given
        var member = UUID.randomUUID();
        known(member, "first", MemberStatus.ACTIVE);
        publish(member(member, 5, MemberStatus.ACTIVE, "fifth"));
        await().untilAsserted(() ->
                ask("zalo", "tiktok:@fifth", "print").then().body("context.outcome", equalTo("permitted")));

        // When
        publish(member(member, 4, MemberStatus.ACTIVE, "fourth"));
        known(UUID.randomUUID(), "heard.afterwards", MemberStatus.ACTIVE);
        publish(member(member, 6, MemberStatus.ACTIVE, "sixth"));
        await().untilAsserted(() ->
                ask("zalo", "tiktok:@sixth", "print").then().body("context.outcome", equalTo("permitted")));

        // Then
        ask("zalo", "tiktok:@fourth", "print").then().body("context.outcome", equalTo("unknown_subject"));
        ask("zalo", "tiktok:@first", "print").then().body("context.outcome", equalTo("unknown_subject"));
    }

    @Test
    void two_decisions_about_one_unknown_account_are_about_one_subject() {
        // Given
        var account = "tiktok:@twice." + UUID.randomUUID();
        var first = enter(decision("account", account, "mandatory", "restricted", "television"));
        var second = enter(decision("account", account, "mandatory", "restricted", "print"));

        // When
        as("admin2").post(first + "/confirmation").then().statusCode(200);
        as("admin2").post(second + "/confirmation").then().statusCode(200);

        // Then
        await().untilAsserted(() -> ask("zalo", account, "print")
                .then()
                .body("context.outcome", equalTo("restricted"))
                .body("context.subject_id", notNullValue()));
    }

    @Test
    void what_is_no_json_in_utf_8_is_malformed() {
        for (var body :
                List.of(new byte[] {0, 0, (byte) 0xff, (byte) 0xfe}, new byte[] {'{', (byte) 0xc3, '}'}, new byte[0])) {
            given().auth()
                    .oauth2(tokens().ofClient("zalo"))
                    .contentType("application/json")
                    .body(body)
                    .post("/access/v1/evaluation")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/malformed-question"));
        }
    }

    @Test
    void the_metadata_names_what_is_offered_under_the_public_origin() {
        given().when()
                .get("/.well-known/authzen-configuration")
                .then()
                .statusCode(200)
                .header("Cache-Control", "max-age=3600")
                .body("policy_decision_point", equalTo("http://localhost:8080"))
                .body("access_evaluation_endpoint", equalTo("http://localhost:8080/access/v1/evaluation"));
    }

    private static String enter(String decision) {
        return as("admin")
                .body(decision)
                .post("/sanctions/v1/external-decisions")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String known(UUID member, String handle, MemberStatus status) {
        publish(member(member, 1, status, handle));
        var account = "tiktok:@" + handle;
        await().untilAsserted(() -> ask("zalo", account, "print").then().body("context.outcome", equalTo("permitted")));
        return account;
    }

    private static void lift(String restriction) {
        var change = as("admin")
                .body("{\"reasons\": \"The authority withdrew its decision.\"}")
                .post("/sanctions/v1/restrictions/" + restriction + "/lifting")
                .then()
                .statusCode(201)
                .body("status", equalTo("pending_confirmation"))
                .extract()
                .path("id");
        as("admin2")
                .post("/sanctions/v1/restrictions/" + restriction + "/changes/" + change + "/confirmation")
                .then()
                .statusCode(200)
                .body("status", equalTo("confirmed"));
    }
}
