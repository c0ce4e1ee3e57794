package org.digitaltrust.sanctions.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.asClient;
import static org.digitaltrust.sanctions.SanctionsService.ask;
import static org.digitaltrust.sanctions.SanctionsService.member;
import static org.digitaltrust.sanctions.SanctionsService.publish;
import static org.digitaltrust.sanctions.merge.Proposals.SUBJECTS;
import static org.digitaltrust.sanctions.merge.Proposals.body;
import static org.digitaltrust.sanctions.merge.Proposals.confirmation;
import static org.digitaltrust.sanctions.merge.Proposals.merge;
import static org.digitaltrust.sanctions.merge.Proposals.propose;
import static org.digitaltrust.sanctions.merge.Proposals.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
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
class MergeRefusalsIT {

    @Inject
    AgroalDataSource database;

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
        as("member1").get(SUBJECTS + one.subject()).then().statusCode(404);
        as("auditor").get(SUBJECTS + UUID.randomUUID()).then().statusCode(404);
        as("auditor")
                .get(SUBJECTS + UUID.randomUUID() + "/merge-proposals")
                .then()
                .statusCode(404);
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
                holder,
                List.of()));
        await().untilAsserted(() -> as("auditor").get(SUBJECTS + id).then().statusCode(200));
        return id;
    }
}
