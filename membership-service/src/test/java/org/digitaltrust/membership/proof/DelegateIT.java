package org.digitaltrust.membership.proof;

import static org.awaitility.Awaitility.await;
import static org.digitaltrust.membership.Service.MEMBERS;
import static org.digitaltrust.membership.Service.as;
import static org.digitaltrust.membership.Service.get;
import static org.digitaltrust.membership.Service.post;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.digitaltrust.contracts.AccountStatus;
import org.digitaltrust.contracts.PledgesState;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.membership.MovableClock;
import org.digitaltrust.membership.Service;
import org.digitaltrust.membership.Tables;
import org.digitaltrust.membership.Topic;
import org.digitaltrust.membership.platform.ProfilePages;
import org.digitaltrust.membership.platform.ProfilePagesResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An agency that looks after the accounts of its talent. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
@WithTestResource(ProfilePagesResource.class)
class DelegateIT {

    @Inject
    Tables tables;

    private UUID talent;
    private UUID agency;
    private String path;

    @BeforeEach
    void a_talent_and_an_agency_are_active() {
        tables.clear();
        ProfilePagesResource.pages().forget();
        talent = active("member1", "talent_one");
        agency = active("member2", "agency_one");
        tables.run("update member set kind = 'AGENCY' where id = '" + agency + "'");
        path = MEMBERS + "/" + talent + "/accounts";
    }

    @Test
    void a_delegate_does_what_the_member_does() {
        // Given
        delegate("ACCOUNTS");
        // When
        var claimed = post("member2", path, Map.of("platform", "tiktok", "handle", "by_agency"));
        // Then
        claimed.then().statusCode(201);
        String account = path + "/" + claimed.path("id");
        String code = post("member2", account + "/challenge", Map.of())
                .then()
                .statusCode(200)
                .extract()
                .path("code");
        ProfilePagesResource.pages().show("/@by_agency", code);
        post("member2", account + "/proof", Map.of("method", "profile_code"))
                .then()
                .statusCode(200)
                .body("status", equalTo("verified"));
        get("member2", path).then().statusCode(200);
        post("member2", account + "/handle", Map.of("handle", "by_agency_too"))
                .then()
                .statusCode(200);
        var etag = get("member2", account).header("ETag");
        as("member2").header("If-Match", etag).delete(account).then().statusCode(204);
        get("member1", account).then().body("revocation_reason", equalTo("released"));
    }

    @Test
    void another_scope_no_scope_and_a_scope_that_has_ended_open_nothing() {
        // Given
        var account = Listed.in(AccountStatus.CHALLENGED, talent, "closed", tables);
        // When, then
        closed(account);
        delegate("PROFILE");
        closed(account);
        tables.run("delete from delegation");
        delegate("ACCOUNTS");
        get("member2", account.path()).then().statusCode(200);
        MovableClock.in(Duration.ofDays(31), () -> closed(account));
        tables.run("update delegation set ended_at = now(), ended_by = 'TALENT'");
        closed(account);
    }

    @Test
    void whoever_loses_the_delegation_while_the_page_is_read_has_proven_nothing() {
        // Given
        delegate("ACCOUNTS");
        var account = path + "/"
                + post("member2", path, Map.of("platform", "tiktok", "handle", "ended_meanwhile"))
                        .<String>path("id");
        String code = post("member2", account + "/challenge", Map.of()).path("code");
        whileRead(
                "/@ended_meanwhile",
                code,
                () -> tables.run("update delegation set ended_at = now(), ended_by = 'TALENT'"));
        // When
        var proof = post("member2", account + "/proof", Map.of("method", "profile_code"));
        // Then
        proof.then().statusCode(404);
        get("member1", account).then().body("status", equalTo("challenged"));
    }

    @Test
    void whoever_resigns_while_the_page_is_read_has_proven_nothing() {
        // Given
        var account = path + "/"
                + post("member1", path, Map.of("platform", "tiktok", "handle", "left_meanwhile"))
                        .<String>path("id");
        String code = post("member1", account + "/challenge", Map.of()).path("code");
        whileRead(
                "/@left_meanwhile",
                code,
                () -> post("member1", MEMBERS + "/" + talent + "/resignation", Map.of("reason", "other plans"))
                        .then()
                        .statusCode(200));
        // When
        var proof = post("member1", account + "/proof", Map.of("method", "profile_code"));
        // Then
        proof.then().statusCode(409).body("type", equalTo("/problems/not-possible-now"));
        get("member1", account).then().body("status", equalTo("challenged"));
    }

    @Test
    void an_officer_says_nothing_of_the_audience_of_those_for_whom_they_act() {
        // Given
        delegate("ACCOUNTS");
        var account = Listed.in(AccountStatus.VERIFIED, talent, "counted", tables);
        var count = Map.of("audience", 5_000_000, "at", "2026-11-01T05:00:00Z");
        tables.run("update member set holder = '" + Service.subject("membership") + "' where id = '" + agency + "'");
        // When
        var agent = post("membership", account.path() + "/audience", count);
        var other = post("membership2", account.path() + "/audience", count);
        // Then
        agent.then().statusCode(403);
        other.then().statusCode(200);
    }

    private static void whileRead(String page, String code, Runnable deed) {
        ProfilePagesResource.pages().show(page, out -> {
            deed.run();
            ProfilePages.page("text/html; charset=utf-8", code).to(out);
        });
    }

    private void closed(Listed account) {
        get("member2", path).then().statusCode(404);
        get("member2", account.path()).then().statusCode(404);
        post("member2", path, Map.of("platform", "tiktok", "handle", "x"))
                .then()
                .statusCode(404);
        post("member2", account.path() + "/challenge", Map.of()).then().statusCode(404);
        post("member2", account.path() + "/proof", Map.of("method", "profile_code"))
                .then()
                .statusCode(404);
        post("member2", account.path() + "/handle", Map.of("handle", "x"))
                .then()
                .statusCode(404);
        as("member2").header("If-Match", "\"1\"").delete(account.path()).then().statusCode(404);
    }

    private void delegate(String scope) {
        tables.run("""
                insert into delegation (id, agency_id, talent_id, scopes, granted_at, valid_until)
                values ('%s', '%s', '%s', array['%s'], now() - interval '1 hour', now() + interval '30 days')
                """.formatted(UUID.randomUUID(), agency, talent, scope));
    }

    private static UUID active(String user, String handle) {
        var member = Service.member(user, handle);
        var now = Instant.now();
        var pledge = new PledgesState.Pledge(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                PledgesState.Status.ACTIVE,
                now,
                now.plus(Duration.ofDays(365)));
        Topic.publish(new PledgesState(member, 1, PledgesState.Cause.PLEDGE_SIGNED, now, List.of(pledge)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> get("membership", MEMBERS + "/" + member).then().body("status", equalTo("active")));
        return member;
    }
}
