package org.digitaltrust.pledge.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.digitaltrust.contracts.PledgesState;
import org.digitaltrust.outbox.Wire;
import org.digitaltrust.pledge.MovableClock;
import org.junit.jupiter.api.Test;

/** What others hear of somebody who signs again and again, and how often anybody may. */
@QuarkusTest
class PublishedPledgesIT extends OwnMember {

    private static final int ROUNDS = 5_000;

    @Test
    void however_often_somebody_has_signed_the_message_stays_small() {
        // Given
        inForce(newCode(audience));
        var first = signed();
        withdraw(first);
        var last = signed();
        withdraw(last);
        signedBetween(first, last);
        MovableClock.in(Duration.ofDays(2), () -> {
            // When
            var open = signed();
            // Then
            var told = toldOf(open);
            assertThat(idsOf(told)).containsExactlyInAnyOrder(first, last, open);
            assertThat(Wire.write(told)).hasSizeLessThan(2_000);
        });
    }

    @Test
    void what_ran_its_time_is_told_of_beside_what_was_withdrawn_later() {
        // Given
        inForce(newCode(audience));
        withdraw(signed());
        var expired = signed();
        MovableClock.in(Duration.ofDays(367), () -> {
            look.all();
            // When
            var withdrawn = signed();
            withdraw(withdrawn);
            // Then
            var told = toldOf(withdrawn, PledgesState.Status.WITHDRAWN);
            assertThat(idsOf(told)).hasSize(3).contains(expired, withdrawn);
            assertThat(told.pledges())
                    .filteredOn(it -> it.id().toString().equals(expired))
                    .extracting(PledgesState.Pledge::status)
                    .containsExactly(PledgesState.Status.EXPIRED);
        });
    }

    @Test
    void a_code_is_signed_five_times_within_24_hours_and_each_code_counts_for_itself() {
        // Given
        inForce(newCode(audience));
        for (int i = 0; i < 5; i++) {
            withdraw(signed());
        }
        // When
        var refused = signOwn();
        // Then
        var from = Instant.parse(refused.then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/signed-too-often"))
                .body("detail", notNullValue())
                .extract()
                .path("available_from"));
        var other = newAudience();
        inForce(newCode(other));
        sign("member2", own(declaration(other))).then().statusCode(201);
        var wait = Duration.between(Instant.now(), from);
        assertThat(wait).isBetween(Duration.ofHours(23), Duration.ofHours(24));
        MovableClock.in(wait.plusSeconds(1), () -> {
            signed();
            signOwn().then().statusCode(409).body("type", equalTo("/problems/already-pledged"));
        });
    }

    private PledgesState toldOf(String pledge, PledgesState.Status... status) {
        return kafka().hear(
                        PledgesState.TOPIC,
                        PledgesState.class,
                        member.toString(),
                        it -> it.pledges().stream()
                                .anyMatch(p -> p.id().toString().equals(pledge)
                                        && (status.length == 0 || status[0] == p.status())));
    }

    private static List<String> idsOf(PledgesState told) {
        return told.pledges().stream().map(it -> it.id().toString()).toList();
    }

    private static void withdraw(String pledge) {
        by("member2").post("/pledges/v1/pledges/{id}/withdrawal", pledge).then().statusCode(200);
    }

    /** As if the member had signed and withdrawn as often before there was a limit. */
    private void signedBetween(String first, String last) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into pledge (id, member_id, code_id, version_id, version, sha256, locale, status, signed_at, valid_until,
                        ended_at, evidence)
                    select gen_random_uuid(), a.member_id, a.code_id, a.version_id, a.version, a.sha256, a.locale, a.status,
                        a.signed_at + (b.signed_at - a.signed_at) * n / (%d + 1), a.valid_until, a.ended_at, a.evidence
                    from pledge a, pledge b, generate_series(1, %d) n where a.id = '%s' and b.id = '%s'
                    """.formatted(ROUNDS, ROUNDS, first, last));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
