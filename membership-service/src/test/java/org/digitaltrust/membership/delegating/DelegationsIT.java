package org.digitaltrust.membership.delegating;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.membership.Service.MEMBERS;
import static org.digitaltrust.membership.Service.as;
import static org.digitaltrust.membership.Service.get;
import static org.digitaltrust.membership.Service.post;
import static org.digitaltrust.membership.Service.subject;
import static org.digitaltrust.membership.delegating.Pair.DELEGATIONS;
import static org.digitaltrust.membership.delegating.Pair.ask;
import static org.digitaltrust.membership.delegating.Pair.grant;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.digitaltrust.contracts.DelegationScope;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.membership.MovableClock;
import org.digitaltrust.membership.Tables;
import org.digitaltrust.membership.Topic;
import org.digitaltrust.membership.delegation.Delegations;
import org.digitaltrust.membership.member.SampleMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** An agency acts for its talent: granted, used, ended. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
class DelegationsIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Tables tables;

    @Inject
    SampleMembers sample;

    @Inject
    Delegations delegations;

    @Inject
    Clock clock;

    @BeforeEach
    void nobody_is_a_member() {
        tables.clear();
    }

    @Test
    void a_talent_grants_what_both_sides_see_and_others_hear_of() {
        // Given
        var pair = pair();
        // When
        var granted = pair.grant("accounts", "profile");
        // Then
        granted.then()
                .statusCode(201)
                .header("Location", notNullValue())
                .body("status", equalTo("current"))
                .body("scopes", contains("accounts", "profile"))
                .body("ended_at", nullValue());
        String id = granted.path("id");
        get("member1", DELEGATIONS).then().body("items.id", contains(id));
        get("member2", DELEGATIONS).then().body("items.id", contains(id));
        get("member2", DELEGATIONS + "/" + id)
                .then()
                .statusCode(200)
                .body("talent_id", equalTo(pair.talent().toString()));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Topic.statesOf(pair.talent()).getLast())
                        .satisfies(it -> {
                            assertThat(it.cause()).isEqualTo(MemberState.Cause.DELEGATIONS_CHANGED);
                            assertThat(it.delegations()).singleElement().satisfies(delegation -> {
                                assertThat(delegation.agencyId()).isEqualTo(pair.agency());
                                assertThat(delegation.scopes())
                                        .containsExactly(DelegationScope.ACCOUNTS, DelegationScope.PROFILE);
                            });
                        }));
    }

    @Test
    void a_delegate_does_what_the_scope_says_and_no_more() {
        // Given
        var pair = pair();
        var path = MEMBERS + "/" + pair.talent();
        get("member2", path).then().statusCode(404);
        // When
        pair.grant("accounts").then().statusCode(201);
        // Then
        get("member2", path).then().statusCode(200);
        as("member2")
                .header("If-Match", "*")
                .body(Map.of("topics", List.of("music")))
                .patch(path)
                .then()
                .statusCode(404);
        assertThat(allows(pair, DelegationScope.ACCOUNTS)).isTrue();
        assertThat(allows(pair, DelegationScope.CASE_RESPONSE)).isFalse();
        assertThat(delegations.allows("somebody", pair.talent(), DelegationScope.ACCOUNTS, clock.instant()))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(MemberStatus.class)
    void an_agency_acts_while_it_is_active_or_in_grace(MemberStatus status) {
        // Given
        var pair = pair();
        pair.grant("accounts").then().statusCode(201);
        // When
        bring(pair.agency(), "member2", status, MemberKind.AGENCY);
        // Then
        assertThat(allows(pair, DelegationScope.ACCOUNTS))
                .isEqualTo(List.of(MemberStatus.PENDING_PLEDGE, MemberStatus.ACTIVE, MemberStatus.GRACE)
                        .contains(status));
        var left = List.of(MemberStatus.RESIGNED, MemberStatus.EXPELLED, MemberStatus.DECEASED_OR_DISSOLVED)
                .contains(status);
        get("member1", DELEGATIONS).then().body("items[0].status", equalTo(left ? "membership_ended" : "current"));
        if (left) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(
                                    Topic.statesOf(pair.talent()).getLast().delegations())
                            .isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # ended how, action, talent, agency, stranger, officer, client, nobody
            not,       get,    200, 200, 404, 403, 403, 401
            not,       revoke, 200, 200, 404, 403, 403, 401
            time,      get,    200, 200, 404, 403, 403, 401
            time,      revoke, 409, 409, 404, 403, 403, 401
            talent,    get,    200, 200, 404, 403, 403, 401
            talent,    revoke, 409, 409, 404, 403, 403, 401
            agency,    get,    200, 200, 404, 403, 403, 401
            agency,    revoke, 409, 409, 404, 403, 403, 401
            membership, get,   200, 200, 404, 403, 403, 401
            membership, revoke, 409, 409, 404, 403, 403, 401
            """)
    void a_cell_answers_as_documented(ArgumentsAccessor row) {
        // Given, for each side one, since revoking ends it
        var action = row.getString(1);
        var path = DELEGATIONS + "/" + ended(row.getString(0));
        var open = given().contentType(ContentType.JSON);
        // When, then
        ask("member1", action, DELEGATIONS + "/" + otherPeoples()).then().statusCode(row.getInteger(4));
        ask("membership", action, path).then().statusCode(row.getInteger(5));
        ask("tiktok", action, path).then().statusCode(row.getInteger(6));
        (action.equals("get") ? open.get(path) : open.post(path + "/revocation"))
                .then()
                .statusCode(row.getInteger(7));
        ask("member1", action, path).then().statusCode(row.getInteger(2));
        nobody_is_a_member();
        ask("member2", action, DELEGATIONS + "/" + ended(row.getString(0)))
                .then()
                .statusCode(row.getInteger(3));
    }

    private String ended(String how) {
        var pair = pair();
        String id = pair.grant("accounts").then().statusCode(201).extract().path("id");
        switch (how) {
            case "not" -> {}
            case "time" ->
                tables.run("update delegation set granted_at = granted_at - interval '60 days',"
                        + " valid_until = valid_until - interval '60 days' where id = '" + id + "'");
            case "talent" ->
                ask("member1", "revoke", DELEGATIONS + "/" + id).then().body("status", equalTo("revoked"));
            case "agency" ->
                ask("member2", "revoke", DELEGATIONS + "/" + id).then().body("status", equalTo("renounced"));
            case "membership" -> sample.bring(pair.talent(), subject("member1"), MemberStatus.RESIGNED);
            default -> throw new IllegalArgumentException(how);
        }
        return id;
    }

    private UUID otherPeoples() {
        var talent = sample.active("another-talent", MemberKind.KOL);
        var agency = sample.active("another-agency", MemberKind.AGENCY);
        var id = UUID.randomUUID();
        tables.run("insert into delegation (id, agency_id, talent_id, scopes, granted_at, valid_until) values ('" + id
                + "', '" + agency + "', '" + talent + "', '{ACCOUNTS}', now(), now() + interval '1 day')");
        return id;
    }

    @Test
    void a_delegation_ends_by_itself_and_makes_room_for_another() {
        // Given
        var pair = pair();
        String id = pair.grant("accounts").then().statusCode(201).extract().path("id");
        // When
        MovableClock.in(Duration.ofDays(31), () -> {
            // Then
            assertThat(allows(pair, DelegationScope.ACCOUNTS)).isFalse();
            get("member1", DELEGATIONS + "/" + id)
                    .then()
                    .body("status", equalTo("expired"))
                    .body("ended_at", notNullValue());
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(
                                    Topic.statesOf(pair.talent()).getLast().delegations())
                            .isEmpty());
            var next = pair.wish("profile");
            next.put("valid_until", Instant.now().plus(Duration.ofDays(60)).toString());
            grant("member1", next).then().statusCode(201);
        });
    }

    @Test
    void pages_are_stable() {
        // Given
        var pair = pair();
        String first = pair.grant("accounts").then().statusCode(201).extract().path("id");
        ask("member1", "revoke", DELEGATIONS + "/" + first).then().statusCode(200);
        String second = pair.grant("accounts").then().statusCode(201).extract().path("id");
        // When
        var page = get("member2", DELEGATIONS + "?limit=1");
        // Then
        page.then().body("items.id", contains(first));
        get("member2", DELEGATIONS + "?limit=1&cursor=" + page.path("next_cursor"))
                .then()
                .body("items.id", contains(second))
                .body("next_cursor", nullValue());
        get("member1", DELEGATIONS).then().body("items", hasSize(2));
    }

    private void bring(UUID member, String user, MemberStatus status, MemberKind kind) {
        if (status == MemberStatus.DECEASED_OR_DISSOLVED) {
            assertThat(kind).isEqualTo(MemberKind.AGENCY);
            post(
                            "membership",
                            MEMBERS + "/" + member + "/end",
                            Map.of("kind", "dissolved", "on", "2026-11-02", "evidence", List.of("seen")))
                    .then()
                    .statusCode(200);
        } else {
            sample.bring(member, subject(user), status);
        }
    }

    private boolean allows(Pair pair, DelegationScope scope) {
        return delegations.allows(subject("member2"), pair.talent(), scope, clock.instant());
    }

    private Pair pair() {
        return Pair.among(sample);
    }
}
