package org.digitaltrust.sanctions.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.member;
import static org.digitaltrust.sanctions.SanctionsService.publish;
import static org.digitaltrust.sanctions.merge.Proposals.SUBJECTS;
import static org.digitaltrust.sanctions.merge.Proposals.confirmation;
import static org.digitaltrust.sanctions.merge.Proposals.propose;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.sanctions.Concurrently;
import org.digitaltrust.sanctions.Rows;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnTheLocalStack
class WithdrawMergeIT {

    private static final String REASONS = "{\"reasons\": \"Two people after all.\"}";

    @Inject
    AgroalDataSource database;

    @Test
    void a_withdrawn_proposal_stays_on_record_and_makes_room_for_another() {
        // Given
        var older = Known.somebody("television");
        var newer = Known.somebody("print");
        var proposal = propose(newer.subject(), older.subject());

        // When
        var withdrawn = as("case2").body(REASONS).post(withdrawal(newer.subject(), proposal.path("id")));

        // Then
        withdrawn
                .then()
                .statusCode(200)
                .body("status", equalTo("withdrawn"))
                .body("withdrawn_by", notNullValue())
                .body("withdrawal_reasons", equalTo("Two people after all."));
        refused(as("case2").post(confirmation(newer.subject(), proposal)), "already-withdrawn");
        var next = propose(newer.subject(), older.subject());
        as("case2").post(confirmation(newer.subject(), next)).then().statusCode(200);
        refused(as("case1").body(REASONS).post(withdrawal(older.subject(), next.path("id"))), "already-confirmed");
    }

    @Test
    void of_a_confirmation_and_a_withdrawal_at_the_same_time_exactly_one_happens() throws Exception {
        // Given
        var older = Known.somebody("television");
        var newer = Known.somebody("print");
        var proposal = propose(newer.subject(), older.subject());

        // When
        var statuses = Concurrently.<Integer>all(List.of(
                () -> as("case2").post(confirmation(newer.subject(), proposal)).statusCode(),
                () -> as("case1")
                        .body(REASONS)
                        .post(withdrawal(newer.subject(), proposal.path("id")))
                        .statusCode()));

        // Then
        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void only_case_officers_withdraw_and_only_what_there_is() {
        // Given
        var older = Known.somebody("television");
        var newer = Known.somebody("print");
        var stranger = Known.somebody("radio");
        var proposal = propose(newer.subject(), older.subject()).<String>path("id");

        // When, Then
        as("admin")
                .body(REASONS)
                .post(withdrawal(newer.subject(), proposal))
                .then()
                .statusCode(403);
        as("case1")
                .body(REASONS)
                .post(withdrawal(stranger.subject(), proposal))
                .then()
                .statusCode(404);
        as("case1")
                .body("{}")
                .post(withdrawal(newer.subject(), proposal))
                .then()
                .statusCode(400);
    }

    @Test
    void what_officers_have_withdrawn_the_service_does_not_propose_again() {
        // Given
        var handle = "twice." + UUID.randomUUID();
        Known.by("tiktok:@" + handle, "television");
        var member = UUID.randomUUID();
        publish(member(member, 1, MemberStatus.ACTIVE, handle));
        var proposals = SUBJECTS + member + "/merge-proposals";
        await().untilAsserted(() -> as("case1")
                .get(proposals)
                .then()
                .statusCode(200)
                .body("items.status", contains("pending_confirmation")));
        var proposal = as("case1").get(proposals).<String>path("items[0].id");
        as("case1")
                .body(REASONS)
                .post(withdrawal(member.toString(), proposal))
                .then()
                .statusCode(200);

        // When
        publish(member(member, 2, MemberStatus.ACTIVE, handle));

        // Then
        await().untilAsserted(
                        () -> assertThat(new Rows(database).count("from subject where id = ? and sequence = 2", member))
                                .isEqualTo(1));
        as("case1").get(proposals).then().body("items.status", contains("withdrawn"));
    }

    private static void refused(Response answer, String problem) {
        answer.then().statusCode(409).body("type", equalTo("/problems/" + problem));
    }

    private static String withdrawal(String subject, String proposal) {
        return SUBJECTS + subject + "/merge-proposals/" + proposal + "/withdrawal";
    }
}
