package org.digitaltrust.sanctions.evaluation;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.asClient;
import static org.digitaltrust.sanctions.SanctionsService.ask;
import static org.digitaltrust.sanctions.SanctionsService.decision;
import static org.digitaltrust.sanctions.SanctionsService.impose;
import static org.digitaltrust.sanctions.SanctionsService.member;
import static org.digitaltrust.sanctions.SanctionsService.publish;
import static org.digitaltrust.sanctions.SanctionsService.send;
import static org.digitaltrust.sanctions.SanctionsService.tokens;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.digitaltrust.contracts.MemberState;
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
    void a_restricted_member_stays_restricted_when_the_handle_changes_and_when_the_member_is_erased() {
        // Given
        var member = UUID.randomUUID();
        var account = known(member, "before", MemberStatus.ACTIVE);
        impose(decision("member", member.toString(), "mandatory", "restricted", "television"));

        // When
        publish(member(member, 2, MemberStatus.RESIGNED, "after"));
        await().untilAsserted(() ->
                ask("zalo", "tiktok:@after", "television").then().body("context.outcome", equalTo("restricted")));
        send(member, null);

        // Then: erased, which the subject's view tells, and restricted under every name it had while the restriction
        // lasts
        await().untilAsserted(() ->
                as("auditor").get("/sanctions/v1/subjects/" + member).then().body("names", equalTo(List.of())));
        for (var name : List.of(account, "tiktok:@after", "tiktok:uid:uid-before", "tiktok:uid:uid-after")) {
            ask("zalo", name, "television").then().body("context.outcome", equalTo("restricted"));
        }
    }

    @Test
    void a_restricted_member_cannot_escape_by_a_stale_proof_or_a_new_account() {
        // Given
        var member = UUID.randomUUID();
        var account = known(member, "escape", MemberStatus.ACTIVE);
        impose(decision("member", member.toString(), "mandatory", "restricted", "television"));

        // When: a second account is verified, and then the proofs of both are revoked
        var both = member(member, 2, MemberStatus.ACTIVE, "escape.again");
        publish(both);
        await().untilAsserted(() -> ask("zalo", "tiktok:@escape.again", "television")
                .then()
                .body("context.outcome", equalTo("restricted")));
        publish(withoutAccounts(both, 3));
        publish(member(UUID.randomUUID(), 1, MemberStatus.ACTIVE, "heard.last"));
        await().untilAsserted(() ->
                ask("zalo", "tiktok:@heard.last", "print").then().body("context.outcome", equalTo("permitted")));

        // Then
        for (var name : List.of(account, "tiktok:@escape.again", "tiktok:uid:uid-escape.again")) {
            ask("zalo", name, "television").then().body("context.outcome", equalTo("restricted"));
        }
    }

    @Test
    void a_name_never_decides_but_says_when_a_person_must_look() {
        // Given
        var member = UUID.randomUUID();
        publish(named(member(member, 1, MemberStatus.ACTIVE, "person.asked"), "Trịnh Khắc Bằng Lăng"));
        impose(decision("member", member.toString(), "mandatory", "restricted", "television"));

        // When, Then: exact and unmarked spellings would be refused, another tone is somebody else, a year settles
        // nothing here
        await().untilAsserted(() -> askPerson("zalo", "Trịnh Khắc Bằng Lăng", "television")
                .then()
                .statusCode(200)
                .body("decision", equalTo(false))
                .body("context.outcome", equalTo("indeterminate"))
                .body("context.subject_id", nullValue())
                .body("context.candidates[0].subject_id", equalTo(member.toString()))
                .body("context.evidence_id", notNullValue()));
        askPerson("zalo", "trinh khac bang lang", "television")
                .then()
                .body("context.outcome", equalTo("indeterminate"));
        askPerson("zalo", "Trịnh Khắc Băng Lăng", "television")
                .then()
                .body("context.outcome", equalTo("unknown_subject"));
        askPerson("zalo", "Trịnh Khắc Bằng Lăng", "print").then().body("context.outcome", equalTo("unknown_subject"));
        askPerson("zalo", "Somebody Else", "television").then().body("context.outcome", equalTo("unknown_subject"));
    }

    @Test
    void a_handle_that_looks_like_a_restricted_ones_is_a_warning_and_never_a_match() {
        // Given
        var account = "tiktok:@lookalike" + UUID.randomUUID().toString().substring(0, 8);
        impose(decision("account", account, "mandatory", "restricted", "television"));
        await().untilAsserted(
                        () -> ask("zalo", account, "television").then().body("context.outcome", equalTo("restricted")));

        // When: with a Cyrillic а
        var answer = ask("zalo", account.replace("lookalike", "look\u0430like"), "television");

        // Then
        answer.then()
                .body("decision", equalTo(true))
                .body("context.outcome", equalTo("unknown_subject"))
                .body("context.warnings[0].code", equalTo("confusable_handle"))
                .body("context.warnings[0].account", equalTo(account))
                .body("context.evidence_id", notNullValue());
    }

    @Test
    void a_receipt_proves_what_was_answered_until_any_part_of_it_is_changed() {
        // When
        var answer = asClient("zalo").body("""
                        {"subject": {"type": "account", "id": "tiktok:@nobody.receipt"}, "action": {"name": "host"},
                         "resource": {"type": "medium", "id": "television"}, "context": {"receipt": true, "purpose": "casting"}}
                        """).post("/access/v1/evaluation");

        // Then
        var receipt = answer.then().statusCode(200).extract().<String>path("context.receipt");
        verify(receipt)
                .body("valid", equalTo(true))
                .body("payload.evidence_id", equalTo(answer.path("context.evidence_id")))
                .body("payload.caller.client", equalTo("zalo"))
                .body("payload.question.subject.id", equalTo("tiktok:@nobody.receipt"))
                .body("payload.decision", equalTo(true))
                .body("payload.answer.outcome", equalTo("unknown_subject"))
                .body("payload.answer.receipt", nullValue());
        for (int at : List.of(0, receipt.length() / 2, receipt.length() - 1)) {
            var other = receipt.charAt(at) == 'A' ? 'B' : 'A';
            verify(receipt.substring(0, at) + other + receipt.substring(at + 1)).body("valid", equalTo(false));
        }
    }

    @Test
    void a_batch_has_one_receipt_over_all_its_answers() {
        // When
        var answer = asClient("zalo").body("""
                        {"action": {"name": "host"}, "resource": {"type": "medium", "id": "television"},
                         "context": {"receipt": true},
                         "evaluations": [{"subject": {"type": "account", "id": "tiktok:@one"}}, {"subject": 7}]}
                        """).post("/access/v1/evaluations");

        // Then
        answer.then().body("evaluations[0].context.receipt", nullValue());
        verify(answer.path("context.receipt"))
                .body("valid", equalTo(true))
                .body("payload.decisions", equalTo(List.of(true, false)))
                .body("payload.evidence_id", equalTo(answer.path("context.evidence_id")));
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

    private static ValidatableResponse verify(String receipt) {
        return given().contentType("application/json")
                .body(Map.of("receipt", receipt))
                .post("/sanctions/v1/receipts/verification")
                .then()
                .statusCode(200);
    }

    private static Response askPerson(String client, String name, String medium) {
        return asClient(client).body("""
                        {"subject": {"type": "person", "id": "row 7", "properties": {"name": "%s"}},
                         "action": {"name": "host"}, "resource": {"type": "medium", "id": "%s"}}
                        """.formatted(name, medium)).post("/access/v1/evaluation");
    }

    private static MemberState named(MemberState it, String name) {
        return new MemberState(
                it.memberId(),
                it.sequence(),
                it.cause(),
                it.at(),
                it.kind(),
                it.status(),
                name,
                it.aliases(),
                it.chapter(),
                it.accounts(),
                it.callers(),
                it.holder());
    }

    private static MemberState withoutAccounts(MemberState it, long sequence) {
        return new MemberState(
                it.memberId(),
                sequence,
                it.cause(),
                it.at(),
                it.kind(),
                it.status(),
                it.displayName(),
                it.aliases(),
                it.chapter(),
                List.of(),
                it.callers(),
                it.holder());
    }
}
