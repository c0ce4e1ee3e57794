package org.digitaltrust.sanctions.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.asClient;
import static org.digitaltrust.sanctions.SanctionsService.ask;
import static org.digitaltrust.sanctions.SanctionsService.decision;
import static org.digitaltrust.sanctions.SanctionsService.impose;
import static org.digitaltrust.sanctions.SanctionsService.member;
import static org.digitaltrust.sanctions.SanctionsService.publish;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.sanctions.Concurrently;
import org.digitaltrust.sanctions.Rows;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@OnTheLocalStack
class MergeIT {

    private static final String SUBJECTS = "/sanctions/v1/subjects/";

    @Inject
    AgroalDataSource database;

    /** Somebody who is no member, known by an account and one restriction. */
    private record Known(String account, String restriction, String subject) {
        static Known by(String account, String medium) {
            var restriction = impose(decision("account", account, "mandatory", "restricted", medium));
            var subject = as("auditor")
                    .get("/sanctions/v1/restrictions/" + restriction)
                    .<String>path("subject_id");
            return new Known(account, restriction, subject);
        }

        static Known somebody(String medium) {
            return by("tiktok:@m." + UUID.randomUUID(), medium);
        }

        UUID id() {
            return UUID.fromString(subject);
        }
    }

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
    void what_is_one_record_already_or_nobody_s_is_refused() {
        // Given
        var one = Known.somebody("television");
        var other = Known.somebody("print");
        var first = propose(one.subject(), other.subject());

        // When, Then
        refused(one.subject(), one.subject(), 422, "invalid-merge");
        refused(one.subject(), UUID.randomUUID().toString(), 422, "invalid-merge");
        refused(UUID.randomUUID().toString(), one.subject(), 404, "not-found");
        refused(other.subject(), one.subject(), 409, "change-pending");
        as("case2").post(confirmation(one.subject(), first)).then().statusCode(200);
        as("case2")
                .post(confirmation(one.subject(), first))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-confirmed"));
        refused(other.subject(), one.subject(), 409, "already-merged");
        as("case1")
                .body("{\"other_id\": \"%s\", \"reasons\": \" \"}".formatted(other.subject()))
                .post(SUBJECTS + one.subject() + "/merge-proposals")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("reasons"));
        var stranger = Known.somebody("radio");
        as("case2").post(confirmation(stranger.subject(), first)).then().statusCode(404);
    }

    @Test
    void two_members_that_different_people_hold_are_not_merged() {
        // Given
        var one = heldBy("one-" + UUID.randomUUID());
        var other = heldBy("other-" + UUID.randomUUID());

        // When, Then
        refused(one.toString(), other.toString(), 422, "two-people");
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
    void whatever_is_merged_with_whatever_at_once_every_record_leads_to_one_survivor() throws Exception {
        // Given
        var random = new Random(11);
        var known = new ArrayList<Known>();
        for (int i = 0; i < 6; i++) {
            known.add(Known.somebody("television"));
        }
        var confirmations = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 12; i++) {
            var one = known.get(random.nextInt(known.size())).subject();
            var other = known.get(random.nextInt(known.size())).subject();
            var answer = as("case1").body(body(other)).post(SUBJECTS + one + "/merge-proposals");
            if (answer.statusCode() == 201) {
                var path = confirmation(one, answer);
                confirmations.add(() -> as("case2").post(path).statusCode());
            }
        }

        // When
        var statuses = Concurrently.all(confirmations);

        // Then
        assertThat(statuses).isNotEmpty().allMatch(it -> it == 200 || it == 409).contains(200);
        assertThat(new Rows(database)
                        .count("from subject s join subject t on t.id = s.merged_into where t.merged_into is not null"))
                .isZero();
        var survivors = known.stream()
                .map(it -> as("auditor").get(SUBJECTS + it.subject()).<String>path("id"))
                .distinct()
                .toList();
        assertThat(survivors)
                .hasSize(known.size()
                        - (int) statuses.stream().filter(it -> it == 200).count());
    }

    @Test
    void opposite_merges_at_once_make_no_cycle_and_restrictions_confirmed_meanwhile_are_not_lost() throws Exception {
        // Given
        var one = Known.somebody("television");
        var other = Known.somebody("print");
        var proposal = propose(one.subject(), other.subject());
        var lifting = as("admin")
                .body("{\"reasons\": \"Over.\"}")
                .post("/sanctions/v1/restrictions/" + other.restriction() + "/lifting")
                .<String>path("id");
        var path = "/sanctions/v1/restrictions/" + other.restriction() + "/changes/" + lifting + "/confirmation";

        // When
        var statuses = Concurrently.<Integer>all(List.of(
                () -> as("case2").post(confirmation(one.subject(), proposal)).statusCode(),
                () -> as("case2").post(confirmation(other.subject(), proposal)).statusCode(),
                () -> as("admin2").post(path).statusCode()));

        // Then
        assertThat(statuses.subList(0, 2)).containsExactlyInAnyOrder(200, 409);
        assertThat(statuses.getLast()).isEqualTo(200);
        assertThat(new Rows(database).count("""
                        from (select payload from outbox where key = ? and topic = 'sanctions.v1' order by version desc limit 1) l
                        where (select count(*) from jsonb_array_elements(payload::jsonb -> 'restrictions') r
                               where r ->> 'id' = ? and r ->> 'ended_at' is not null) = 1
                        """, one.id(), other.restriction())).isEqualTo(1);
        await().untilAsserted(
                        () -> ask("zalo", one.account(), "print").then().body("context.outcome", equalTo("permitted")));
    }

    @ParameterizedTest
    @CsvSource({"newer, newer", "older, newer", "third, newer", "newer, null"})
    void the_database_lets_a_record_be_merged_only_into_one_that_survives(String merged, String into) {
        // Given
        var older = Known.somebody("television");
        var newer = Known.somebody("print");
        merge(older, newer);
        var third = Known.somebody("radio");
        var ids = Map.of("older", older.id(), "newer", newer.id(), "third", third.id());

        // When, Then
        assertThatThrownBy(() -> new Rows(database)
                        .change("update subject set merged_into = ? where id = ?", ids.get(into), ids.get(merged)))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void only_case_officers_merge_and_only_officers_read() {
        // Given
        var one = Known.somebody("television");
        var other = Known.somebody("print");

        // When, Then
        as("admin")
                .body(body(other.subject()))
                .post(SUBJECTS + one.subject() + "/merge-proposals")
                .then()
                .statusCode(403);
        asClient("tiktok")
                .get(SUBJECTS + one.subject() + "/merge-proposals")
                .then()
                .statusCode(403);
        as("member1").get(SUBJECTS + one.subject()).then().statusCode(403);
        as("auditor").get(SUBJECTS + UUID.randomUUID()).then().statusCode(404);
        as("auditor")
                .get(SUBJECTS + UUID.randomUUID() + "/merge-proposals")
                .then()
                .statusCode(404);
    }

    private long published(Known subject, String cause, String content) {
        return new Rows(database)
                .count(
                        "from outbox where key = ? and cause = ? and payload like ?",
                        subject.id(),
                        cause,
                        "%" + content + "%");
    }

    private static UUID heldBy(String holder) {
        var id = UUID.randomUUID();
        var it = member(id, 1, MemberStatus.ACTIVE, "held." + id);
        publish(new MemberState(
                id,
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
                holder));
        await().untilAsserted(() -> as("auditor").get(SUBJECTS + id).then().statusCode(200));
        return id;
    }

    private static void merge(Known one, Known other) {
        as("case2")
                .post(confirmation(one.subject(), propose(one.subject(), other.subject())))
                .then()
                .statusCode(200);
    }

    private static Response propose(String subject, String other) {
        var answer = as("case1").body(body(other)).post(SUBJECTS + subject + "/merge-proposals");
        answer.then().statusCode(201).body("status", equalTo("pending_confirmation"));
        return answer;
    }

    private static void refused(String subject, String other, int status, String problem) {
        as("case1")
                .body(body(other))
                .post(SUBJECTS + subject + "/merge-proposals")
                .then()
                .statusCode(status)
                .body("type", equalTo("/problems/" + problem));
    }

    private static String confirmation(String subject, Response proposal) {
        return SUBJECTS + subject + "/merge-proposals/" + proposal.path("id") + "/confirmation";
    }

    private static String body(String other) {
        return "{\"other_id\": \"%s\", \"reasons\": \"The same person.\"}".formatted(other);
    }
}
