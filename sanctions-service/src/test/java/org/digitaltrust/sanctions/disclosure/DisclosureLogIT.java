package org.digitaltrust.sanctions.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.sanctions.SanctionsService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@SanctionsService.OnTheLocalStack
class DisclosureLogIT {

    private static final Instant AT = Instant.parse("2026-11-24T05:30:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    DisclosureLog log;

    @Inject
    DisclosureStore store;

    @TempDir
    Path folder;

    private final TestClient client = TestClient.make();

    @Test
    void draining_twice_changes_nothing() throws SQLException {
        // Given
        var entry = new Entry(SpoolTest.IDS.next(), client.told(AT, "with \0 in it"));
        store.keep(List.of(entry));
        // When
        store.keep(List.of(entry, new Entry(SpoolTest.IDS.next(), entry.disclosure())));
        // Then
        assertThat(client.disclosures()).isEqualTo(2);
    }

    @Test
    void clears_add_up_by_hour() {
        // When
        log.clear(client.name(), "casting", AT);
        log.clear(client.name(), "casting", AT, 4);
        await().atMost(PATIENCE).until(() -> client.clears("purpose = 'casting'") == 5);
        log.clear(client.name(), "casting", AT.plusSeconds(1), 2);
        log.clear(client.name(), null, AT);
        log.clear(client.name(), null, AT);
        // Then
        await().atMost(PATIENCE)
                .until(() -> client.clears("purpose = 'casting'") == 7 && client.clears("purpose is null") == 2);
        assertThat(TestClient.count("select count(*) from clear_count where client = '" + client.name() + "'"))
                .isEqualTo(2);
    }

    @Test
    void nothing_is_lost_while_the_database_is_away_nor_over_a_restart() throws Exception {
        // Given
        var first = newLog(10 << 20);
        first.start(new StartupEvent());
        long left;
        takeDatabaseAway();
        try {
            // When
            for (int i = 0; i < 500; i++) {
                first.disclosed(client.told(AT, null));
                first.clear(client.name(), null, AT);
            }
            first.stop(new ShutdownEvent());
            // The disclosures, and one count for each time counts were written down meanwhile.
            left = first.undrained();
            assertThat(left).isGreaterThan(500);
        } finally {
            giveDatabaseBack();
        }
        var next = newLog(10 << 20);
        assertThat(next.undrained()).isEqualTo(left);
        next.disclosed(client.told(AT, null));
        next.start(new StartupEvent());
        // Then
        await().atMost(PATIENCE).until(() -> next.undrained() == 0);
        assertThat(client.disclosures()).isEqualTo(501);
        assertThat(client.clears("true")).isEqualTo(500);
        assertThat(next.size()).isZero();
        next.stop(new ShutdownEvent());
    }

    @Test
    void a_clean_stop_leaves_nothing_behind() throws Exception {
        // Given
        var own = newLog(10 << 20);
        own.start(new StartupEvent());
        for (int i = 0; i < 300; i++) {
            own.disclosed(client.told(AT, null));
            own.clear(client.name(), null, AT);
        }
        // When
        own.stop(new ShutdownEvent());
        // Then
        assertThat(client.disclosures()).isEqualTo(300);
        assertThat(client.clears("true")).isEqualTo(300);
        assertThat(own.undrained()).isZero();
    }

    @Test
    void a_stop_waits_for_a_database_that_soon_returns() throws Exception {
        // Given
        var own = new DisclosureLog(Settings.of(folder, 10 << 20).stoppingWithin(PATIENCE), store, SpoolTest.IDS);
        own.start(new StartupEvent());
        takeDatabaseAway();
        Thread stopping;
        try {
            own.disclosed(client.told(AT, null));
            own.clear(client.name(), null, AT);
            // When
            stopping = Thread.ofVirtual().start(() -> own.stop(new ShutdownEvent()));
            // The disclosure, and one count.
            await().atMost(PATIENCE).until(() -> own.undrained() == 2);
        } finally {
            giveDatabaseBack();
        }
        assertThat(stopping.join(PATIENCE)).isTrue();
        // Then
        assertThat(own.undrained()).isZero();
        assertThat(client.disclosures()).isEqualTo(1);
        assertThat(client.clears("true")).isEqualTo(1);
    }

    @Test
    void with_the_database_away_counts_of_clears_survive_kill_9_and_are_added_once(@TempDir Path copy)
            throws Exception {
        // Given
        var killed = newLog(10 << 20);
        killed.start(new StartupEvent());
        takeDatabaseAway();
        try {
            killed.clear(client.name(), null, AT, 3);
            // When it is on disk as a process that is killed would leave it
            await().atMost(PATIENCE).until(() -> !written().isEmpty());
            Files.createDirectory(copy.resolve("0"));
            for (var it : written()) {
                Files.copy(it, copy.resolve("0").resolve(it.getFileName()));
            }
        } finally {
            giveDatabaseBack();
        }
        var next = new DisclosureLog(Settings.of(copy, 10 << 20), store, SpoolTest.IDS);
        assertThat(next.undrained()).isEqualTo(1);
        next.start(new StartupEvent());
        // Then
        await().atMost(PATIENCE).until(() -> next.undrained() == 0 && killed.undrained() == 0);
        next.stop(new ShutdownEvent());
        killed.stop(new ShutdownEvent());
        assertThat(client.clears("true")).isEqualTo(3);
    }

    private List<Path> written() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(it ->
                            it.toString().endsWith(".spool") && it.toFile().length() > 0)
                    .toList();
        }
    }

    @Test
    void with_the_spool_full_disclosures_are_503_while_clears_go_on() throws Exception {
        // Given
        var own = newLog(1024);
        // When
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 10; i++) {
                        own.disclosed(client.told(AT, null));
                    }
                })
                // Then
                .isInstanceOfSatisfying(Problem.class, it -> {
                    assertThat(it.type().slug()).isEqualTo("disclosure-log-full");
                    assertThat(it.type().status()).isEqualTo(503);
                });
        own.clear(client.name(), null, AT);
        var noted = own.undrained();
        assertThat(noted).isPositive();
        own.start(new StartupEvent());
        await().atMost(PATIENCE).until(() -> own.undrained() == 0);
        own.disclosed(client.told(AT, null));
        own.stop(new ShutdownEvent());
        assertThat(client.disclosures()).isEqualTo(noted + 1);
        assertThat(client.clears("true")).isEqualTo(1);
    }

    private DisclosureLog newLog(long bytes) {
        return new DisclosureLog(Settings.of(folder, bytes), store, SpoolTest.IDS);
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
}
