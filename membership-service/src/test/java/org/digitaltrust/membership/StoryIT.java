package org.digitaltrust.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.membership.Service.APPLICATIONS;
import static org.digitaltrust.membership.Service.MEMBERS;
import static org.digitaltrust.membership.Service.get;
import static org.digitaltrust.membership.Service.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.digitaltrust.contracts.AccountStatus;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.contracts.PledgesState;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From an application to an active member. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
class StoryIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Tables tables;

    @BeforeEach
    void nobody_is_a_member() {
        tables.clear();
    }

    @Test
    void an_application_becomes_a_member_and_a_pledge_makes_the_member_active() {
        // Given
        var filed = post("member1", APPLICATIONS, Service.form("lan_ke_chuyen"));
        filed.then()
                .statusCode(201)
                .header("Location", matchesPattern(APPLICATIONS + "/[0-9a-f-]{36}"))
                .body("status", equalTo("draft"))
                .body("accounts[0].handle", equalTo("lan_ke_chuyen"))
                .body("accounts[0].status", equalTo("claimed"))
                .body("member_id", nullValue());
        String id = filed.path("id");
        // When
        Service.submit("member1", id);
        Service.STEPS.forEach(
                it -> Service.step("membership", id, it, "passed").then().statusCode(200));
        var decided = Service.decide("membership2", id, "approved");
        // Then
        decided.then()
                .statusCode(200)
                .body("status", equalTo("decided"))
                .body("decision.outcome", equalTo("approved"))
                .body("steps.step", equalTo(Service.STEPS))
                .body("steps.officer", hasSize(5))
                .body("steps[0].evidence", contains("screenshot 1"))
                .body("accounts[0].status", equalTo("verified"));
        var member = UUID.fromString(decided.path("member_id"));
        assertThat(member.version()).isEqualTo(7);
        pending(member);
        // And when
        Topic.publish(pledged(member, 1));
        // Then
        active(member);
    }

    private static void pending(UUID member) {
        get("member1", "/membership/v1/me")
                .then()
                .statusCode(200)
                .body("member.id", equalTo(member.toString()))
                .body("member.status", equalTo("pending_pledge"))
                .body("open_application_id", nullValue());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Topic.statesOf(member))
                        .singleElement()
                        .satisfies(it -> {
                            assertThat(it.cause()).isEqualTo(MemberState.Cause.MEMBER_APPROVED);
                            assertThat(it.holder()).isEqualTo("01930000-0000-7000-8000-000000000019");
                            assertThat(it.chapter()).isEqualTo("79");
                            assertThat(it.accounts()).singleElement().satisfies(account -> {
                                assertThat(account.handle()).isEqualTo("lan_ke_chuyen");
                                assertThat(account.status()).isEqualTo(AccountStatus.VERIFIED);
                            });
                        }));
    }

    private static void active(UUID member) {
        await().atMost(SOON)
                .untilAsserted(() -> get("member1", MEMBERS + "/" + member)
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("active"))
                        .body("activated_at", notNullValue()));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Topic.statesOf(member))
                        .extracting(MemberState::cause, MemberState::status)
                        .containsExactly(
                                tuple(MemberState.Cause.MEMBER_APPROVED, MemberStatus.PENDING_PLEDGE),
                                tuple(MemberState.Cause.MEMBER_ACTIVATED, MemberStatus.ACTIVE)));
    }

    @Test
    void what_cannot_be_read_goes_to_the_dead_letters_and_holds_nobody_up() {
        // Given
        var member = Service.member("member1", "after_nonsense");
        // When
        Topic.send(PledgesState.TOPIC, member.toString(), "{\"nonsense\": true");
        Topic.publish(pledged(member, 2));
        // Then
        await().atMost(SOON)
                .untilAsserted(
                        () -> get("member1", MEMBERS + "/" + member).then().body("status", equalTo("active")));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(Topic.read("membership-dead-letters")).isNotEmpty());
    }

    @Test
    void a_rejection_names_its_reasons_and_frees_the_place_and_the_accounts() {
        // Given
        var id = Service.file("member1", "second_try");
        Service.submit("member1", id);
        Service.step("membership", id, "completeness", "passed").then().statusCode(200);
        // When
        Service.step("membership", id, "identity", "failed")
                .then()
                .statusCode(200)
                .body("status", equalTo("identity"));
        var approval = Service.decide("membership2", id, "approved");
        var rejection = Service.decide("membership2", id, "rejected");
        // Then
        approval.then().statusCode(409).body("possible", contains("rejection"));
        rejection
                .then()
                .statusCode(200)
                .body("decision.outcome", equalTo("rejected"))
                .body("member_id", nullValue());
        get("member1", APPLICATIONS + "/" + id)
                .then()
                .body("decision.reasons", contains("all steps looked at"))
                .body("accounts[0].status", equalTo("revoked"));
        Service.file("member1", "second_try");
    }

    @Test
    void a_request_for_information_comes_back_to_its_step() {
        // Given
        var id = Service.file("member1", "please_explain");
        Service.submit("member1", id);
        Service.step("membership", id, "completeness", "passed").then().statusCode(200);
        // When
        Service.step("membership", id, "identity", "information_requested")
                .then()
                .statusCode(200);
        // Then
        get("member1", APPLICATIONS + "/" + id)
                .then()
                .body("status", equalTo("information_requested"))
                .body("next_step", equalTo("identity"))
                .body("steps[0].note", nullValue())
                .body("steps[0].officer", nullValue())
                .body("steps[1].note", equalTo("seen"))
                .body("possible", contains("change", "submission", "withdrawal"))
                .body("due_at", notNullValue());
        post("member1", APPLICATIONS + "/" + id + "/submission", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("completeness"))
                .body("next_step", equalTo("identity"));
    }

    @Test
    void the_34_chapters_are_public() {
        io.restassured.RestAssured.given()
                .get("/membership/v1/chapters")
                .then()
                .statusCode(200)
                .body("items", hasSize(34))
                .body("next_cursor", nullValue())
                .body("items.find { it.code == '79' }.name_vi", equalTo("Thành phố Hồ Chí Minh"))
                .body("items.find { it.code == '01' }.kind", equalTo("city"))
                .body("items.find { it.code == '24' }.merged_from", contains("Bắc Giang", "Bắc Ninh"));
    }

    static PledgesState pledged(UUID member, long sequence) {
        var now = Instant.now();
        var pledge = new PledgesState.Pledge(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                PledgesState.Status.ACTIVE,
                now,
                now.plus(Duration.ofDays(365)));
        return new PledgesState(member, sequence, PledgesState.Cause.PLEDGE_SIGNED, now, List.of(pledge));
    }
}
