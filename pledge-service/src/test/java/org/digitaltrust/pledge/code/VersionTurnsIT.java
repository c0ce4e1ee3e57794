package org.digitaltrust.pledge.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.digitaltrust.pledge.Breakage;
import org.digitaltrust.pledge.MovableClock;
import org.digitaltrust.pledge.RealService;
import org.digitaltrust.pledge.member.MemberStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Versions take each other's place: one that fails holds up no other, and nobody signs one that is not in force. */
@QuarkusTest
class VersionTurnsIT extends RealService {

    // A pledge like another one, signed at another time.
    private static final String COPY = """
            insert into pledge (id, member_id, code_id, version_id, version, sha256, locale, status, signed_at, valid_until,
                due_at, evidence)
            select gen_random_uuid(), gen_random_uuid(), code_id, version_id, version, sha256, locale, 'ACTIVE', %1$s,
                %1$s + interval '1 year', %1$s, evidence
            from pledge where id = '%2$s'
            """;

    @Inject
    DueVersions due;

    @Inject
    MemberStore members;

    @Inject
    DataSource database;

    private final String audience = newAudience();
    private String code;

    @BeforeEach
    void aCode() {
        bothMembersAreKnown(members);
        code = newCode(audience);
    }

    @Test
    void a_version_that_cannot_enter_into_force_holds_up_no_other() {
        // Given
        var bad = ahead(code, Instant.now().plus(2, ChronoUnit.DAYS));
        var other = newAudience();
        var good = ahead(newCode(other), Instant.now().plus(3, ChronoUnit.DAYS));
        MovableClock.in(Duration.ofDays(4), () -> {
            // When
            Breakage.during(database, "code_version", "new.id = '" + bad + "'", () -> {
                due.bringAll();
                // Then
                current(other, "vi").then().statusCode(200).body("version_id", equalTo(good));
                current(audience, "vi").then().statusCode(404);
            });
            // When
            due.bringAll();
            // Then
            current(audience, "vi").then().statusCode(200).body("version_id", equalTo(bad));
        });
    }

    @Test
    void the_database_itself_refuses_a_signature_before_or_after_the_version_was_in_force() throws SQLException {
        // Given
        var first = inForce(code);
        var pledge = signed();
        var second = inForce(code);
        // Then
        var ofFirst = "(select %s from code_version where id = '" + first + "')";
        var early = ofFirst.formatted("in_force_from - interval '1 ms'");
        refused(COPY.formatted(early, pledge), "what is signed is in force at that time");
        refused(COPY.formatted(ofFirst.formatted("superseded_at"), pledge), "what is signed is in force at that time");
        execute(COPY.formatted(ofFirst.formatted("in_force_from"), pledge));
        // Given
        var next = signed();
        execute(COPY.formatted("now() + interval '1 hour'", next));
        // Then
        refused(
                "update code_version set status = 'SUPERSEDED', superseded_at = now() where id = '" + second + "'",
                "a version gives way after it was signed");
    }

    @Test
    void who_signs_while_the_next_version_enters_into_force_has_signed_before_it() throws Exception {
        // Given
        var first = inForce(code);
        var pledge = signed();
        var second = adopted(code);
        CompletableFuture<Response> entry;
        try (var signer = database.getConnection()) {
            signer.setAutoCommit(false);
            run(signer, "select from code_version where id = '" + first + "' for share");
            // When
            entry = CompletableFuture.supplyAsync(() -> step("admin", second, "entry-into-force"));
            await().atMost(Duration.ofSeconds(30))
                    .until(
                            () -> isTrue(
                                    "select count(*) > 0 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()"));
            run(signer, COPY.formatted("date_trunc('milliseconds', clock_timestamp())", pledge));
            signer.commit();
            signer.setAutoCommit(true);
        }
        // Then
        entry.get().then().statusCode(200);
        assertThat(isTrue(
                        "select count(*) = 2 and bool_and(p.signed_at < v.superseded_at) from pledge p join code_version v"
                                + " on v.id = p.version_id where v.id = '" + first + "'"))
                .isTrue();
    }

    @Test
    void a_version_that_was_signed_after_the_next_one_was_due_gives_way_a_moment_later() throws Exception {
        // Given
        var first = inForce(code);
        var pledge = signed();
        var from = Instant.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        var second = ahead(code, from);
        execute(COPY.formatted("'" + from.plusSeconds(2) + "'::timestamptz", pledge));
        MovableClock.in(Duration.ofDays(4), () -> {
            // When
            due.bringAll();
            // Then
            current(audience, "vi")
                    .then()
                    .body("version_id", equalTo(second))
                    .body("in_force_from", equalTo(from.plusMillis(2_001).toString()));
        });
        assertThat(isTrue("select superseded_at = '" + from.plusMillis(2_001) + "' from code_version where id = '"
                        + first + "'"))
                .isTrue();
    }

    private static String ahead(String code, Instant from) {
        var version = sample().put("effective_from", from.toString()).toString();
        String id = propose(code, version).then().statusCode(201).extract().path("id");
        step("admin", id, "adoption").then().statusCode(200);
        return id;
    }

    private String signed() {
        return sign("member1", declaration(audience))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void refused(String sql, String why) {
        assertThatThrownBy(() -> execute(sql))
                .as(sql)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(why);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection()) {
            run(connection, sql);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private boolean isTrue(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            return found.next() && found.getBoolean(1);
        }
    }
}
