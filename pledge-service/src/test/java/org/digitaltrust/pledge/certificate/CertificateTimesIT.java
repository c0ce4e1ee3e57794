package org.digitaltrust.pledge.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.digitaltrust.contracts.PledgesState;
import org.digitaltrust.contracts.SanctionsState.Measure;
import org.digitaltrust.contracts.SanctionsState.MeasureKind;
import org.digitaltrust.pledge.Influencers;
import org.digitaltrust.pledge.MovableClock;
import org.junit.jupiter.api.Test;

/** What time alone does to certificates. */
@QuarkusTest
class CertificateTimesIT extends Influencers {

    @Inject
    LookAtCertificates looking;

    @Inject
    DataSource database;

    @Inject
    ReadCircumstances circumstances;

    @Test
    void time_alone_suspends_and_ends_it() {
        // Given
        var id = certified();
        var tomorrow = Instant.now().plus(Duration.ofDays(1));
        told(10, List.of(), List.of(measure(MeasureKind.BADGE_SUSPENSION, tomorrow)));
        await().atMost(PATIENCE).until(() -> dueAt(id).isBefore(tomorrow.plusSeconds(1)));
        // Then
        certificate(id).then().body("status", equalTo("issued"));
        MovableClock.in(Duration.ofDays(2), () -> certificate(id).then().body("status", equalTo("suspended")));
        told(11, List.of(), List.of());
        await().atMost(PATIENCE).until(() -> dueAt(id).isAfter(tomorrow.plusSeconds(1)));
        MovableClock.in(Duration.ofDays(366), () -> certificate(id).then().body("status", equalTo("expired")));
    }

    @Test
    void the_pledge_it_needs_ends_with_its_grace_and_while_it_is_broken_noted_or_not() {
        // Given
        certified();
        var now = Instant.now();
        assertThat(missing(now.plus(Duration.ofDays(31)))).doesNotContain(Precondition.CURRENT_PLEDGE);
        // When
        materialVersion();
        // Then
        assertThat(missing(Instant.now().plus(Duration.ofDays(29)))).doesNotContain(Precondition.CURRENT_PLEDGE);
        assertThat(missing(Instant.now().plus(Duration.ofDays(31)))).contains(Precondition.CURRENT_PLEDGE);
        // When
        var breach = new Measure(
                UUID.randomUUID(),
                MeasureKind.PLEDGE_BREACH,
                now.plus(Duration.ofDays(5)),
                now.plus(Duration.ofDays(9)),
                null);
        told(10, List.of(), List.of(breach));
        // Then
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(missing(now.plus(Duration.ofDays(6)))).contains(Precondition.CURRENT_PLEDGE));
        assertThat(missing(now.plus(Duration.ofDays(4)))).doesNotContain(Precondition.CURRENT_PLEDGE);
        assertThat(missing(now.plus(Duration.ofDays(9)))).doesNotContain(Precondition.CURRENT_PLEDGE);
    }

    @Test
    void a_breach_is_told_once_with_the_certificate_that_it_suspends() {
        // Given
        var id = certified();
        // When
        told(10, List.of(), List.of(measure(MeasureKind.PLEDGE_BREACH, Instant.now())));
        // Then
        var state = kafka().hear(
                        PledgesState.TOPIC,
                        PledgesState.class,
                        member.toString(),
                        it -> it.certificates().stream()
                                .anyMatch(c -> c.status() == PledgesState.CertificateStatus.SUSPENDED));
        assertThat(state.cause()).isEqualTo(PledgesState.Cause.PLEDGE_BREACHED);
        certificate(id).then().body("status", equalTo("suspended"));
    }

    @Test
    void it_gives_way_to_the_next_in_its_last_weeks_only() {
        // Given
        var id = certified();
        certify("codes").then().statusCode(409).body("certificate_id", equalTo(id));
        MovableClock.in(Duration.ofDays(320), () -> {
            certificate(id).then().body("status", equalTo("refresh_due")).body("valid", equalTo(true));
            // When
            var next = certify("codes").then().statusCode(201).extract().<String>path("id");
            // Then
            certificate(id).then().body("status", equalTo("expired"));
            certificate(next).then().body("status", equalTo("issued"));
        });
    }

    @Test
    void two_replicas_that_look_at_once_tell_others_once() throws Exception {
        // Given
        var id = certified();
        MovableClock.in(Duration.ofDays(310), () -> {
            // When
            try (var threads = Executors.newFixedThreadPool(2)) {
                threads.execute(looking::look);
                threads.execute(looking::look);
            }
            // Then
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(turns(id)).containsExactly("ISSUED", "REFRESH_DUE"));
        });
    }

    @Test
    void who_renews_the_pledge_early_is_held_without_a_gap() throws Exception {
        // Given a code of its own: what is signed ahead of the time of others would hold up the next version of theirs
        var audience = newAudience();
        inForce(newCode(audience));
        var first = sign("member1", declaration(audience))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var id = certifiedOn(audience);
        MovableClock.in(Duration.ofDays(310), () -> {
            // When
            var renewed = sign("member1", declaration(audience))
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath();
            // Then
            var told = kafka().hear(
                            PledgesState.TOPIC,
                            PledgesState.class,
                            member.toString(),
                            it -> it.pledges().stream()
                                    .anyMatch(p -> p.id().toString().equals(renewed.getString("id"))));
            assertThat(told.pledgedAt(told.at())).isTrue();
            assertThat(told.pledges())
                    .extracting(it -> it.id().toString(), PledgesState.Pledge::status)
                    .containsExactly(
                            tuple(first, PledgesState.Status.SUPERSEDED),
                            tuple(renewed.getString("id"), PledgesState.Status.ACTIVE));
            certificate(id).then().body("valid", equalTo(true));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(turns(id)).containsExactly("ISSUED", "REFRESH_DUE"));
        });
    }

    /** By a rubric that asks for a pledge to this code. */
    private String certifiedOn(String audience) {
        trained();
        rubricRequires(audience);
        try {
            assessed(80);
            return certify("codes").then().statusCode(201).extract().path("id");
        } finally {
            rubricRequires(AUDIENCE);
        }
    }

    private static void rubricRequires(String audience) {
        var current = byNobody().get("/pledges/v1/rubrics/current").jsonPath();
        by("admin")
                .body(Map.of(
                        "pillars",
                        current.getList("pillars"),
                        "bands",
                        current.getList("bands"),
                        "requires",
                        Map.of("code_audiences", List.of(audience), "member_kinds", List.of("kol", "koc", "artist"))))
                .post("/pledges/v1/rubrics")
                .then()
                .statusCode(201);
    }

    private List<Precondition> missing(Instant time) {
        return QuarkusTransaction.requiringNew()
                .call(() -> circumstances.of(member, Instant.now()).missingAt(time));
    }

    private Instant dueAt(String id) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select due_at from certificate where id = ?::uuid")) {
            statement.setString(1, id);
            var found = statement.executeQuery();
            found.next();
            return found.getTimestamp(1).toInstant();
        }
    }

    private List<String> turns(String id) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select status from certificate_turn where certificate_id = ?::uuid order by version")) {
            statement.setString(1, id);
            var found = statement.executeQuery();
            var turns = new ArrayList<String>();
            while (found.next()) {
                turns.add(found.getString(1));
            }
            return turns;
        }
    }
}
