package org.digitaltrust.sanctions.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.sanctions.SanctionsService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@SanctionsService.OnTheLocalStack
class DisclosureLogIT {

    private static final Instant AT = Instant.parse("2026-11-24T05:30:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    record Settings(Path spoolDirectory, MemorySize spoolLimit) implements DisclosureConfig {
        @Override
        public MemorySize segmentSize() {
            return new MemorySize(BigInteger.valueOf(4096));
        }

        @Override
        public Duration syncInterval() {
            return Duration.ofMillis(50);
        }

        @Override
        public Duration drainInterval() {
            return Duration.ofMillis(50);
        }
    }

    @Inject
    DisclosureLog log;

    @Inject
    DisclosureStore store;

    @TempDir
    Path folder;

    private final String client = "client-" + UUID.randomUUID();
    private final UUID subject = SpoolTest.IDS.next();

    @Test
    void a_disclosure_reaches_the_auditor() {
        // Given
        var entry = entry(AT, "casting");
        // When
        log.disclosed(entry);
        log.disclosed(entry(AT.plusSeconds(60), null));
        // Then
        await().atMost(PATIENCE).until(() -> rows() == 2);
        SanctionsService.as("auditor")
                .queryParam("subject_id", subject)
                .queryParam("client", client)
                .queryParam("from", "2026-11-24T12:30:00+07:00")
                .queryParam("until", "2026-11-24T12:31:00+07:00")
                .get("/sanctions/v1/disclosures")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(entry.id().toString()))
                .body("items[0].at", equalTo("2026-11-24T05:30:00Z"))
                .body("items[0].client", equalTo(client))
                .body("items[0].subject_id", equalTo(subject.toString()))
                .body(
                        "items[0].restriction_ids",
                        equalTo(List.of(entry.restrictions().getFirst().toString())))
                .body("items[0].purpose", equalTo("casting"))
                .body("items[0].register_version", equalTo(7))
                .body("next_cursor", nullValue());
        assertThat(count("select count(*) from audit_entry where action = 'disclosure_read' and object_id = '"
                        + entry.id() + "'"))
                .isEqualTo(1);
    }

    @Test
    void the_log_is_read_in_pages() {
        // Given
        for (int i = 0; i < 5; i++) {
            log.disclosed(entry(AT, null));
        }
        await().atMost(PATIENCE).until(() -> rows() == 5);
        // When
        var first = SanctionsService.as("auditor")
                .queryParam("client", client)
                .queryParam("limit", 3)
                .get("/sanctions/v1/disclosures")
                .then()
                .body("items", hasSize(3))
                .extract()
                .jsonPath();
        // Then
        SanctionsService.as("auditor")
                .queryParam("client", client)
                .queryParam("cursor", first.getString("next_cursor"))
                .get("/sanctions/v1/disclosures")
                .then()
                .body("items", hasSize(2))
                .body("next_cursor", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "subject_id=x",
                "from=yesterday",
                "until=2026-11-24",
                "from=%2B12026-01-01T00:00:00Z",
                "limit=0",
                "cursor=x",
                "client=%00"
            })
    void a_parameter_that_cannot_be_read_is_refused(String parameter) {
        // Then
        SanctionsService.as("auditor")
                .urlEncodingEnabled(false)
                .get("/sanctions/v1/disclosures?" + parameter)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void only_auditors_read_the_log() {
        // Then
        for (var user : List.of("admin", "case1", "member1", "editor1")) {
            SanctionsService.as(user).get("/sanctions/v1/disclosures").then().statusCode(403);
        }
        SanctionsService.asClient("tiktok")
                .get("/sanctions/v1/disclosures")
                .then()
                .statusCode(403);
        RestAssured.get("/sanctions/v1/disclosures").then().statusCode(401);
    }

    @Test
    void draining_twice_changes_nothing() throws SQLException {
        // Given
        var entry = new Entry(SpoolTest.IDS.next(), entry(AT, "with \0 in it"));
        store.keep(List.of(entry));
        // When
        store.keep(List.of(entry, new Entry(SpoolTest.IDS.next(), entry.disclosure())));
        // Then
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void clears_add_up_by_hour() {
        // When
        log.clear(client, "casting", AT);
        log.clear(client, "casting", AT, 4);
        await().atMost(PATIENCE).until(() -> clears("purpose = 'casting'") == 5);
        log.clear(client, "casting", AT.plusSeconds(1), 2);
        log.clear(client, null, AT);
        log.clear(client, null, AT);
        // Then
        await().atMost(PATIENCE).until(() -> clears("purpose = 'casting'") == 7 && clears("purpose is null") == 2);
        assertThat(count("select count(*) from clear_count where client = '" + client + "'"))
                .isEqualTo(2);
    }

    @Test
    void nothing_is_lost_while_the_database_is_away_nor_over_a_restart() throws Exception {
        // Given
        var first = newLog(10 << 20);
        first.start(new StartupEvent());
        takeDatabaseAway();
        try {
            // When
            for (int i = 0; i < 500; i++) {
                first.disclosed(entry(AT, null));
                first.clear(client, null, AT);
            }
            first.stop(new ShutdownEvent());
            assertThat(first.undrained()).isEqualTo(500);
        } finally {
            giveDatabaseBack();
        }
        var next = newLog(10 << 20);
        assertThat(next.undrained()).isEqualTo(500);
        next.disclosed(entry(AT, null));
        next.start(new StartupEvent());
        // Then
        await().atMost(PATIENCE).until(() -> next.undrained() == 0);
        assertThat(rows()).isEqualTo(501);
        assertThat(next.size()).isZero();
        next.stop(new ShutdownEvent());
    }

    @Test
    void a_clean_stop_leaves_nothing_behind() throws Exception {
        // Given
        var own = newLog(10 << 20);
        own.start(new StartupEvent());
        for (int i = 0; i < 300; i++) {
            own.disclosed(entry(AT, null));
            own.clear(client, null, AT);
        }
        // When
        own.stop(new ShutdownEvent());
        // Then
        assertThat(rows()).isEqualTo(300);
        assertThat(clears("true")).isEqualTo(300);
        assertThat(own.undrained()).isZero();
    }

    @Test
    void with_the_spool_full_disclosures_are_503_while_clears_go_on() throws Exception {
        // Given
        var own = newLog(1024);
        // When
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 10; i++) {
                        own.disclosed(entry(AT, null));
                    }
                })
                // Then
                .isInstanceOfSatisfying(Problem.class, it -> {
                    assertThat(it.type().slug()).isEqualTo("disclosure-log-full");
                    assertThat(it.type().status()).isEqualTo(503);
                });
        own.clear(client, null, AT);
        var noted = own.undrained();
        assertThat(noted).isPositive();
        own.start(new StartupEvent());
        await().atMost(PATIENCE).until(() -> own.undrained() == 0);
        own.disclosed(entry(AT, null));
        own.stop(new ShutdownEvent());
        assertThat(rows()).isEqualTo(noted + 1);
        assertThat(clears("true")).isEqualTo(1);
    }

    private DisclosureLog newLog(long bytes) {
        return new DisclosureLog(new Settings(folder, new MemorySize(BigInteger.valueOf(bytes))), store, SpoolTest.IDS);
    }

    private Disclosure entry(Instant at, @Nullable String purpose) {
        return new Disclosure(
                SpoolTest.IDS.next(),
                at,
                "somebody",
                client,
                "evaluation",
                subject,
                List.of(SpoolTest.IDS.next()),
                purpose,
                "restricted",
                7);
    }

    private long rows() {
        return count("select count(*) from disclosure where client = '" + client + "'");
    }

    private long clears(String condition) {
        return count(
                "select coalesce(sum(count), 0) from clear_count where client = '" + client + "' and " + condition);
    }

    /** Ours alone: Keycloak's is on the same server. */
    private static void takeDatabaseAway() throws SQLException {
        fromOutside(
                "alter database sanctions with allow_connections false",
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'sanctions'");
    }

    private static void giveDatabaseBack() throws SQLException {
        fromOutside("alter database sanctions with allow_connections true");
    }

    private static void fromOutside(String... statements) throws SQLException {
        var url = LocalStackTestResource.infrastructure().postgres().jdbcUrl("membership");
        try (var connection = DriverManager.getConnection(url, "sanctions", "sanctions");
                var statement = connection.createStatement()) {
            for (var it : statements) {
                statement.execute(it);
            }
        }
    }

    private static long count(String query) {
        try (var connection = LocalStackTestResource.infrastructure().postgres().connect("sanctions");
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
