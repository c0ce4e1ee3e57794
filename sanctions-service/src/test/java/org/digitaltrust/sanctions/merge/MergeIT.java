package org.digitaltrust.sanctions.merge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.asClient;
import static org.digitaltrust.sanctions.SanctionsService.ask;
import static org.digitaltrust.sanctions.SanctionsService.decision;
import static org.digitaltrust.sanctions.SanctionsService.impose;
import static org.digitaltrust.sanctions.SanctionsService.member;
import static org.digitaltrust.sanctions.SanctionsService.publish;
import static org.digitaltrust.sanctions.SanctionsService.tokens;
import static org.digitaltrust.sanctions.merge.Proposals.SUBJECTS;
import static org.digitaltrust.sanctions.merge.Proposals.confirmation;
import static org.digitaltrust.sanctions.merge.Proposals.merge;
import static org.digitaltrust.sanctions.merge.Proposals.propose;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.sanctions.Rows;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnTheLocalStack
class MergeIT {

    @Inject
    AgroalDataSource database;

    @Test
    void after_a_merge_both_ids_and_all_accounts_lead_to_one_record_with_the_restrictions_of_both() {
        // Given
        var older = Known.somebody("television");
        var newer = Known.somebody("print");
        var proposal = propose(newer.subject(), older.subject());
        proposal.then().body("survivor_id", equalTo(older.subject())).body("merged_id", equalTo(newer.subject()));

        // When
        as("case1")
                .post(confirmation(newer.subject(), proposal))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/second-person-required"));
        as("case2")
                .post(confirmation(newer.subject(), proposal))
                .then()
                .statusCode(200)
                .body("status", equalTo("confirmed"));

        // Then
        for (var id : List.of(older.subject(), newer.subject())) {
            for (var medium : List.of("television", "print")) {
                await().untilAsserted(() -> asClient("zalo")
                        .body("""
                                {"subject": {"type": "subject", "id": "%s"}, "action": {"name": "host"},
                                 "resource": {"type": "medium", "id": "%s"}}
                                """.formatted(id, medium))
                        .post("/access/v1/evaluation")
                        .then()
                        .body("context.outcome", equalTo("restricted"))
                        .body("context.subject_id", equalTo(older.subject())));
            }
        }
        ask("zalo", newer.account(), "television").then().body("context.outcome", equalTo("restricted"));
        ask("zalo", older.account(), "print").then().body("context.outcome", equalTo("restricted"));
    }

    @Test
    void the_record_that_was_merged_leads_to_the_one_that_survived() {
        // Given
        var older = Known.somebody("television");
        var newer = Known.somebody("print");

        // When
        merge(older, newer);

        // Then
        as("case1")
                .redirects()
                .follow(false)
                .get(SUBJECTS + newer.subject())
                .then()
                .statusCode(308)
                .header("Location", SUBJECTS + older.subject());
        as("auditor")
                .get(SUBJECTS + older.subject())
                .then()
                .statusCode(200)
                .body("member", equalTo(false))
                .body("former_ids", contains(newer.subject()))
                .body("accounts", containsInAnyOrder(older.account(), newer.account()))
                .body("legal_names", nullValue());
        as("case1").get(SUBJECTS + older.subject()).then().body("legal_names", empty());
        as("auditor")
                .get("/sanctions/v1/restrictions?subject_id=" + newer.subject())
                .then()
                .body("items.id", containsInAnyOrder(older.restriction(), newer.restriction()));
    }

    @Test
    void others_are_told_that_one_key_is_empty_and_the_other_has_it_all() {
        // Given
        var older = Known.somebody("television");
        var newer = Known.somebody("print");

        // When
        merge(older, newer);

        // Then
        assertThat(published(newer, "subjects_merged", "\"restrictions\":[]")).isEqualTo(1);
        assertThat(published(older, "subjects_merged", older.restriction())).isEqualTo(1);
        assertThat(published(older, "subjects_merged", newer.restriction())).isEqualTo(1);
    }

    @Test
    void a_restriction_entered_for_a_merged_id_before_or_after_the_merge_goes_to_the_survivor() {
        // Given
        var older = Known.somebody("television");
        var newer = Known.somebody("print");
        var before = as("admin")
                .body(decision("subject", newer.subject(), "mandatory", "restricted", "radio"))
                .post("/sanctions/v1/external-decisions")
                .<String>path("id");
        merge(older, newer);

        // When
        var confirmed = as("admin2")
                .post("/sanctions/v1/external-decisions/" + before + "/confirmation")
                .<String>path("restriction_id");
        var after = impose(decision("subject", newer.subject(), "mandatory", "restricted", "game"));

        // Then
        for (var restriction : List.of(confirmed, after)) {
            as("auditor")
                    .get("/sanctions/v1/restrictions/" + restriction)
                    .then()
                    .body("subject_id", equalTo(older.subject()));
            assertThat(published(older, "restriction_imposed", restriction)).isPositive();
        }
        await().untilAsserted(() ->
                ask("zalo", newer.account(), "game").then().body("context.outcome", equalTo("restricted")));
    }

    @Test
    void a_member_that_proves_an_account_of_a_restricted_stranger_is_proposed_once_and_survives() {
        // Given
        var handle = "same." + UUID.randomUUID();
        var stranger = Known.by("tiktok:@" + handle, "television");
        var member = UUID.randomUUID();

        // When
        publish(member(member, 1, MemberStatus.ACTIVE, handle));
        publish(member(member, 2, MemberStatus.ACTIVE, handle));

        // Then
        await().untilAsserted(() -> as("case1")
                .get(SUBJECTS + member + "/merge-proposals")
                .then()
                .statusCode(200)
                .body("items.proposed_by", contains("system"))
                .body("items.survivor_id", contains(member.toString()))
                .body("items.merged_id", contains(stranger.subject())));
        await().untilAsserted(
                        () -> assertThat(new Rows(database).count("from subject where id = ? and sequence = 2", member))
                                .isEqualTo(1));
        ask("zalo", stranger.account(), "television").then().body("decision", equalTo(false));
        var proposal = as("case1").get(SUBJECTS + member + "/merge-proposals").<String>path("items[0].id");
        as("case1")
                .post(SUBJECTS + member + "/merge-proposals/" + proposal + "/confirmation")
                .then()
                .statusCode(200)
                .body("survivor_id", equalTo(member.toString()));
        await().untilAsserted(() -> ask("zalo", stranger.account(), "television")
                .then()
                .body("context.outcome", equalTo("restricted"))
                .body("context.subject_id", equalTo(member.toString())));
        as("auditor")
                .get(SUBJECTS + member)
                .then()
                .body("member", equalTo(true))
                .body("member_status", equalTo("active"))
                .body("names", hasItems("Người Mẫu"));
    }

    @Test
    void a_member_that_comes_back_under_another_login_is_one_with_its_former_membership_and_holds_both() {
        // Given
        var handle = "back." + UUID.randomUUID();
        var former = UUID.randomUUID();
        var again = UUID.randomUUID();
        publish(held(member(former, 1, MemberStatus.ACTIVE, handle), subjectOf("member1")));
        await().untilAsserted(() ->
                ask("zalo", "tiktok:@" + handle, "print").then().body("context.outcome", equalTo("permitted")));
        publish(held(member(former, 2, MemberStatus.RESIGNED, handle), subjectOf("member1")));
        publish(held(member(again, 1, MemberStatus.ACTIVE, handle), subjectOf("member2")));
        await().untilAsserted(() -> as("case1")
                .get(SUBJECTS + again + "/merge-proposals")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1)));
        var proposal = as("case1").get(SUBJECTS + again + "/merge-proposals");

        // When
        as("case1")
                .post(SUBJECTS + again + "/merge-proposals/" + proposal.path("items[0].id") + "/confirmation")
                .then()
                .statusCode(200);

        // Then
        var survivor = proposal.<String>path("items[0].survivor_id");
        as("member2").get(SUBJECTS + survivor).then().statusCode(200);
        as("member1").get(SUBJECTS + survivor).then().statusCode(404);
    }

    private static MemberState held(MemberState it, String holder) {
        return new MemberState(
                it.memberId(),
                it.sequence(),
                it.cause(),
                it.at(),
                it.kind(),
                it.status(),
                it.displayName(),
                it.aliases(),
                it.chapter(),
                it.accounts(),
                it.callers(),
                holder,
                List.of());
    }

    private static String subjectOf(String user) {
        var claims = Base64.getUrlDecoder().decode(tokens().ofUser(user).split("\\.", -1)[1]);
        return new JsonObject(new String(claims, UTF_8)).getString("sub");
    }

    private long published(Known subject, String cause, String content) {
        return new Rows(database)
                .count(
                        "from outbox where key = ? and cause = ? and payload like ?",
                        subject.id(),
                        cause,
                        "%" + content + "%");
    }
}
