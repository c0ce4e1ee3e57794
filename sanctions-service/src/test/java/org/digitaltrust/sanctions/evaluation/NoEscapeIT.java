package org.digitaltrust.sanctions.evaluation;

import static org.awaitility.Awaitility.await;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.ask;
import static org.digitaltrust.sanctions.SanctionsService.decision;
import static org.digitaltrust.sanctions.SanctionsService.impose;
import static org.digitaltrust.sanctions.SanctionsService.member;
import static org.digitaltrust.sanctions.SanctionsService.publish;
import static org.digitaltrust.sanctions.SanctionsService.send;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.outbox.Wire;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is restricted stays so under every name, old and new, for as long as the restriction lasts. */
@QuarkusTest
@OnTheLocalStack
class NoEscapeIT {

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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_account_of_a_member_leads_to_what_a_merge_has_brought_after_the_member_gave_it_up(boolean erased) {
        // Given: the member restricted by nothing but what came with somebody else's record
        var handle = "merged." + UUID.randomUUID();
        var member = UUID.randomUUID();
        var account = known(member, handle, MemberStatus.ACTIVE);
        var restriction =
                impose(decision("account", "tiktok:@s." + UUID.randomUUID(), "mandatory", "restricted", "television"));
        var stranger =
                as("auditor").get("/sanctions/v1/restrictions/" + restriction).<String>path("subject_id");
        merge(member, stranger);

        // When
        giveUp(member(member, 2, MemberStatus.ACTIVE, handle), erased);

        // Then
        for (var name : List.of(account, "tiktok:uid:uid-" + handle)) {
            ask("zalo", name, "television").then().body("context.outcome", equalTo("restricted"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_a_member_gives_up_while_a_decision_waits_leads_to_it_once_it_is_confirmed(boolean erased) {
        // Given
        var handle = "waiting." + UUID.randomUUID();
        var member = UUID.randomUUID();
        var account = known(member, handle, MemberStatus.ACTIVE);
        var decision = as("admin")
                .body(decision("member", member.toString(), "mandatory", "restricted", "television"))
                .post("/sanctions/v1/external-decisions")
                .<String>path("id");

        // When
        giveUp(member(member, 2, MemberStatus.ACTIVE, handle), erased);
        as("admin2")
                .post("/sanctions/v1/external-decisions/" + decision + "/confirmation")
                .then()
                .statusCode(200);

        // Then
        for (var name : List.of(account, "tiktok:uid:uid-" + handle)) {
            await().untilAsserted(() ->
                    ask("zalo", name, "television").then().body("context.outcome", equalTo("restricted")));
        }
    }

    @Test
    void a_restricted_member_is_still_found_by_a_name_it_goes_by_no_longer() {
        // Given
        var member = UUID.randomUUID();
        var first = named(member(member, 1, MemberStatus.ACTIVE, "renamed." + member), "Đoàn Khắc Thuở Trước");
        publish(first);
        await().untilAsserted(() ->
                ask("zalo", "tiktok:@renamed." + member, "print").then().body("context.outcome", equalTo("permitted")));
        impose(decision("member", member.toString(), "mandatory", "restricted", "television"));

        // When
        publish(named(member(member, 2, MemberStatus.ACTIVE, "renamed." + member), "Lương Bảo Mới"));

        // Then
        for (var name : List.of("Lương Bảo Mới", "Đoàn Khắc Thuở Trước")) {
            await().untilAsserted(() -> NameQuestionIT.askPerson("zalo", name, "television")
                    .then()
                    .body("context.outcome", equalTo("indeterminate"))
                    .body("context.candidates[0].name", equalTo("Lương Bảo Mới")));
        }
        as("case1")
                .get("/sanctions/v1/subjects/" + member)
                .then()
                .body("names", equalTo(List.of("Lương Bảo Mới")))
                .body("legal_names", equalTo(List.of()));
    }

    private static void merge(UUID one, String other) {
        var proposals = "/sanctions/v1/subjects/" + one + "/merge-proposals";
        var proposal = as("case1")
                .body("{\"other_id\": \"%s\", \"reasons\": \"The same person.\"}".formatted(other))
                .post(proposals)
                .<String>path("id");
        as("case2")
                .post(proposals + "/" + proposal + "/confirmation")
                .then()
                .statusCode(200)
                .body("survivor_id", equalTo(one.toString()));
    }

    /** Erases the member or takes its accounts away, and waits until that was heard. */
    private static void giveUp(MemberState state, boolean erased) {
        if (erased) {
            send(state.memberId(), null);
        } else {
            publish(withoutAccounts(state, state.sequence()));
        }
        // Under the same key, so that it is heard after that.
        var marker = UUID.randomUUID();
        send(state.memberId(), Wire.write(member(marker, 1, MemberStatus.ACTIVE, "heard." + marker)));
        await().untilAsserted(() ->
                ask("zalo", "tiktok:@heard." + marker, "print").then().body("context.outcome", equalTo("permitted")));
    }

    private static String known(UUID member, String handle, MemberStatus status) {
        publish(member(member, 1, status, handle));
        var account = "tiktok:@" + handle;
        await().untilAsserted(() -> ask("zalo", account, "print").then().body("context.outcome", equalTo("permitted")));
        return account;
    }

    static MemberState named(MemberState it, String name) {
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
                it.holder(),
                it.delegations());
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
                it.holder(),
                it.delegations());
    }
}
