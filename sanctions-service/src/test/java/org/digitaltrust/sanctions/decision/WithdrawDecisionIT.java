package org.digitaltrust.sanctions.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.ask;
import static org.digitaltrust.sanctions.SanctionsService.decision;
import static org.digitaltrust.sanctions.SanctionsService.member;
import static org.digitaltrust.sanctions.SanctionsService.publish;
import static org.digitaltrust.sanctions.SanctionsService.send;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.sanctions.Concurrently;
import org.digitaltrust.sanctions.Rows;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnTheLocalStack
class WithdrawDecisionIT {

    private static final String DECISIONS = "/sanctions/v1/external-decisions/";
    private static final String REASONS = "{\"reasons\": \"The wrong account.\"}";

    @Inject
    AgroalDataSource database;

    @Test
    void a_withdrawn_decision_stays_on_record_and_never_takes_effect() {
        // Given
        var path = DECISIONS + enter();

        // When
        var withdrawn = as("admin2").body(REASONS).post(path + "/withdrawal");

        // Then
        withdrawn
                .then()
                .statusCode(200)
                .body("status", equalTo("withdrawn"))
                .body("withdrawn_by", notNullValue())
                .body("withdrawal_reasons", equalTo("The wrong account."));
        refused(as("admin2").post(path + "/confirmation"), "already-withdrawn");
        refused(as("admin").body(REASONS).post(path + "/withdrawal"), "already-withdrawn");
        as("auditor")
                .get(path)
                .then()
                .body("status", equalTo("withdrawn"))
                .body("restriction.status", equalTo("withdrawn"));
    }

    @Test
    void a_withdrawn_decision_restricts_nobody_and_is_no_longer_among_those_that_wait() {
        // Given
        var member = UUID.randomUUID();
        var account = "tiktok:@" + member;
        publish(member(member, 1, MemberStatus.ACTIVE, member.toString()));
        await().untilAsserted(() -> ask("zalo", account, "print").then().body("context.outcome", equalTo("permitted")));
        var first = enter("member", member.toString());

        // When
        as("admin2")
                .body(REASONS)
                .post(DECISIONS + first + "/withdrawal")
                .then()
                .statusCode(200);

        // Then
        var restrictions = "/sanctions/v1/restrictions?subject_id=" + member + "&status=";
        as("auditor").get(restrictions + "pending_confirmation").then().body("items", empty());
        as("auditor").get(restrictions + "withdrawn").then().body("items.size()", equalTo(1));
        send(member, null);
        await().untilAsserted(() -> assertThat(
                        new Rows(database).count("from subject_identifier where subject_id = ?", member))
                .isZero());
    }

    @Test
    void a_withdrawn_decision_leads_no_other_to_whom_it_named() {
        // Given: the account was a member's, and is nobody's any more
        var member = UUID.randomUUID();
        var account = "tiktok:@" + member;
        publish(member(member, 1, MemberStatus.ACTIVE, member.toString()));
        await().untilAsserted(() -> ask("zalo", account, "print").then().body("context.outcome", equalTo("permitted")));
        var first = enter("account", account);
        as("admin2")
                .body(REASONS)
                .post(DECISIONS + first + "/withdrawal")
                .then()
                .statusCode(200);
        send(member, null);
        await().untilAsserted(
                        () -> ask("zalo", account, "print").then().body("context.outcome", equalTo("unknown_subject")));

        // When
        var second = enter("account", account);

        // Then
        as("admin").get(DECISIONS + first).then().body("subject_id", equalTo(member.toString()));
        as("admin").get(DECISIONS + second).then().body("subject_id", not(equalTo(member.toString())));
    }

    @Test
    void the_database_keeps_a_withdrawn_restriction_as_it_is() {
        // Given
        var id = enter();
        as("admin2").body(REASONS).post(DECISIONS + id + "/withdrawal").then().statusCode(200);
        var restriction = UUID.fromString(as("admin").get(DECISIONS + id).path("restriction_id"));

        // When, Then
        for (var edit : List.of("confirmed_at = now()", "withdrawn_at = null", "level = 'advisory'")) {
            assertThatThrownBy(() ->
                            new Rows(database).change("update restriction set " + edit + " where id = ?", restriction))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void of_a_confirmation_and_a_withdrawal_at_the_same_time_exactly_one_happens() throws Exception {
        for (int i = 0; i < 5; i++) {
            // Given
            var path = DECISIONS + enter();

            // When
            var statuses = Concurrently.<Integer>all(List.of(
                    () -> as("admin2").post(path + "/confirmation").statusCode(),
                    () -> as("admin").body(REASONS).post(path + "/withdrawal").statusCode()));

            // Then
            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
            as("auditor")
                    .get(path)
                    .then()
                    .body("status", equalTo(statuses.getFirst() == 200 ? "confirmed" : "withdrawn"));
        }
    }

    @Test
    void only_administrators_withdraw_with_reasons_and_only_what_waits() {
        // Given
        var path = DECISIONS + enter();

        // When, Then
        as("case1").body(REASONS).post(path + "/withdrawal").then().statusCode(403);
        as("admin")
                .body("{\"reasons\": \"\"}")
                .post(path + "/withdrawal")
                .then()
                .statusCode(400);
        as("admin")
                .body(REASONS)
                .post(DECISIONS + UUID.randomUUID() + "/withdrawal")
                .then()
                .statusCode(404);
        as("admin2").post(path + "/confirmation").then().statusCode(200);
        refused(as("admin").body(REASONS).post(path + "/withdrawal"), "already-confirmed");
    }

    private static void refused(Response answer, String problem) {
        answer.then().statusCode(409).body("type", equalTo("/problems/" + problem));
    }

    private static String enter() {
        return enter("account", "tiktok:@w." + UUID.randomUUID());
    }

    private static String enter(String type, String subject) {
        return as("admin")
                .body(decision(type, subject, "mandatory", "restricted", "print"))
                .post(DECISIONS)
                .path("id");
    }
}
