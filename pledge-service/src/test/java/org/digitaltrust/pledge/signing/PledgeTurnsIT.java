package org.digitaltrust.pledge.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.digitaltrust.contracts.PledgesState;
import org.digitaltrust.pledge.Breakage;
import org.digitaltrust.pledge.MovableClock;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PledgeTurnsIT extends OwnMember {

    @Inject
    Graces graces;

    @Test
    void a_member_is_reminded_at_60_30_and_7_days_once_each_until_the_pledge_expires() {
        // Given
        inForce(newCode(audience));
        var id = signed();
        look.all();
        assertThat(noticesOf(id)).isEmpty();
        // Then
        MovableClock.in(Duration.ofDays(306), () -> {
            twiceAtOnce();
            assertThat(noticesOf(id)).containsExactly("renewal_due 60");
            assertThat(statusOf(id)).isEqualTo("renewal_due");
        });
        MovableClock.in(Duration.ofDays(340), () -> {
            twiceAtOnce();
            assertThat(noticesOf(id)).containsExactly("renewal_due 60", "renewal_due 30");
        });
        MovableClock.in(Duration.ofDays(366), () -> {
            twiceAtOnce();
            look.all();
            assertThat(noticesOf(id)).containsExactly("renewal_due 60", "renewal_due 30", "expired");
            assertThat(statusOf(id)).isEqualTo("expired");
        });
    }

    @Test
    void a_pledge_is_renewed_by_signing_again_in_its_last_60_days() {
        // Given
        inForce(newCode(audience));
        var id = signed();
        signOwn().then().statusCode(409).body("type", equalTo("/problems/already-pledged"));
        MovableClock.in(Duration.ofDays(310), () -> {
            // When
            var next = signed();
            // Then
            assertThat(statusOf(id)).isEqualTo("superseded");
            assertThat(statusOf(next)).isEqualTo("active");
        });
    }

    @Test
    void a_material_version_leaves_30_days_to_accept_it_and_an_editorial_one_only_tells() {
        // Given
        var code = newCode(audience);
        inForce(code);
        var id = signed();
        // When
        enter(code, "editorial");
        look.all();
        // Then
        assertThat(statusOf(id)).isEqualTo("active");
        assertThat(noticesOf(id)).containsExactly("version_changed");
        // When
        enter(code, "material");
        look.all();
        // Then
        by("member2")
                .get("/pledges/v1/pledges/{id}", id)
                .then()
                .body("status", equalTo("renewal_due"))
                .body("grace_until", notNullValue());
        assertThat(noticesOf(id)).containsExactly("version_changed", "acceptance_due");
        byNobody().get("/pledges/v1/verifications/{id}", id).then().body("valid", equalTo(true));
        MovableClock.in(Duration.ofDays(31), () -> {
            byNobody().get("/pledges/v1/verifications/{id}", id).then().body("valid", equalTo(false));
            twiceAtOnce();
            assertThat(statusOf(id)).isEqualTo("superseded");
            assertThat(noticesOf(id)).containsExactly("version_changed", "acceptance_due", "superseded");
            by("member2").post("/pledges/v1/pledges/{id}/withdrawal", id).then().statusCode(409);
        });
    }

    @Test
    void whoever_depends_on_a_pledge_hears_that_it_ends_sooner_though_it_stands_as_it_stood() {
        // Given
        var code = newCode(audience);
        inForce(code);
        var id = signed();
        MovableClock.in(Duration.ofDays(310), () -> {
            look.all();
            assertThat(statusOf(id)).isEqualTo("renewal_due");
            // When
            enter(code, "material");
            look.all();
            look.all();
            // Then
            assertThat(statusOf(id)).isEqualTo("renewal_due");
            assertThat(graces.movedOf(member)).isEqualTo(1);
        });
    }

    /** Who hears of graces. */
    @ApplicationScoped
    static class Graces {
        private final List<UUID> moved = new CopyOnWriteArrayList<>();

        void on(@Observes GraceMoved change) {
            moved.add(change.member());
        }

        long movedOf(UUID member) {
            return moved.stream().filter(member::equals).count();
        }
    }

    @Test
    void a_decision_breaks_a_pledge_and_its_annulment_restores_it() {
        // Given
        inForce(newCode(audience));
        var id = signed();
        var measure = UUID.randomUUID();
        // When
        breach(measure, null);
        // Then
        await().atMost(Duration.ofSeconds(30)).until(() -> statusOf(id).equals("breached"));
        byNobody().get("/pledges/v1/verifications/{id}", id).then().body("valid", equalTo(false));
        by("member2").post("/pledges/v1/pledges/{id}/withdrawal", id).then().statusCode(409);
        signOwn().then().statusCode(409).body("type", equalTo("/problems/pledge-in-breach"));
        kafka().hear(
                        PledgesState.TOPIC,
                        PledgesState.class,
                        member.toString(),
                        it -> it.cause() == PledgesState.Cause.PLEDGE_BREACHED && !it.pledgedAt(Instant.now()));
        // When
        breach(measure, Instant.now());
        // Then
        await().atMost(Duration.ofSeconds(30)).until(() -> statusOf(id).equals("active"));
        assertThat(noticesOf(id)).containsExactly("breached", "restored");
        assertThat(told("pledge_restored")).isEqualTo(1);
    }

    @Test
    void a_breach_that_began_while_nobody_looked_is_found_when_its_time_comes() {
        // Given
        inForce(newCode(audience));
        var id = signed();
        breach(UUID.randomUUID(), Instant.now().plus(Duration.ofDays(5)));
        await().atMost(Duration.ofSeconds(30)).until(() -> statusOf(id).equals("breached"));
        // When
        MovableClock.in(Duration.ofDays(6), () -> {
            twiceAtOnce();
            // Then
            assertThat(statusOf(id)).isEqualTo("active");
        });
        assertThat(told("pledge_restored")).isEqualTo(1);
    }

    @Test
    void a_pledge_that_cannot_be_brought_up_to_its_time_holds_up_no_other() {
        // Given
        bothMembersAreKnown(members);
        inForce(newCode(audience));
        String bad = sign("member1", declaration(audience))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var good = signed();
        var renewalDue = "pledge where status = 'RENEWAL_DUE' and id = '%s'";
        MovableClock.in(Duration.ofDays(306), () -> {
            // When
            Breakage.during(database, "pledge", "new.member_id = '" + MEMBER_1 + "'", () -> {
                look.all();
                // Then
                assertThat(count(renewalDue.formatted(bad))).isZero();
                assertThat(count(renewalDue.formatted(good))).isEqualTo(1);
            });
            // When
            look.all();
            // Then
            assertThat(count(renewalDue.formatted(bad))).isEqualTo(1);
        });
    }

    @Test
    void others_read_no_notices() {
        by("auditor").get("/pledges/v1/me/notices").then().statusCode(403);
        byNobody().get("/pledges/v1/me/notices").then().statusCode(401);
        by("member2").get("/pledges/v1/me/notices?limit=0").then().statusCode(400);
        by("member2").get("/pledges/v1/me/notices?cursor=x").then().statusCode(400);
    }

    private void twiceAtOnce() {
        try (var replicas = Executors.newFixedThreadPool(2)) {
            replicas.invokeAll(List.of(look::all, look::all));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        look.all();
    }

    private static void enter(String code, String change) {
        String version = propose(code, sample().put("change", change).toString())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        step("admin", version, "adoption").then().statusCode(200);
        step("admin", version, "entry-into-force").then().statusCode(200);
    }
}
