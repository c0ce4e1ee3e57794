package org.digitaltrust.sanctions.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.digitaltrust.sanctions.SanctionsService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@SanctionsService.OnTheLocalStack
class DrainDisclosuresIT {

    private static final Instant AT = Instant.parse("2026-11-24T05:30:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @FunctionalInterface
    interface Counting {
        void count(List<Spooled.Clears> clears) throws SQLException;
    }

    @Inject
    DisclosureStore store;

    @TempDir
    Path folder;

    private final TestClient client = TestClient.make();
    private final ClearCounts clears = new ClearCounts(SpoolTest.IDS);

    @Test
    void a_count_that_comes_twice_is_added_once_and_another_like_it_as_well() throws SQLException {
        // Given
        var key = new ClearKey(client.name(), "with \0 in it", AT);
        var first = new Spooled.Clears(SpoolTest.IDS.next(), key, 2);
        store.count(List.of(first));
        // When
        store.count(List.of(first, new Spooled.Clears(SpoolTest.IDS.next(), key, 3)));
        // Then
        assertThat(client.clears("true")).isEqualTo(5);
    }

    @Test
    void a_count_whose_commit_was_not_confirmed_is_added_once() throws Exception {
        try (var spool = open()) {
            // Given
            var drain = drain(spool, failingOnceAfter(store::count));
            clears.add(client.name(), null, AT, 2);
            assertThat(catchThrowable(drain::once)).isInstanceOf(SQLException.class);
            clears.add(client.name(), null, AT, 3);
            // When
            drain.once();
            drain.once();
        }
        // Then
        assertThat(client.clears("true")).isEqualTo(5);
    }

    @Test
    void a_count_whose_commit_was_not_confirmed_is_added_once_when_it_comes_from_the_spool() throws Exception {
        try (var spool = open()) {
            // Given
            var drain = drain(spool, failingOnceAfter(store::count));
            clears.add(client.name(), null, AT, 2);
            assertThat(catchThrowable(drain::once)).isInstanceOf(SQLException.class);
            // When
            drain.spoolClears();
            spool.sync();
            drain.once();
            // Then
            assertThat(drain.isDone()).isTrue();
        }
        assertThat(client.clears("true")).isEqualTo(2);
    }

    @Test
    void ids_are_forgotten_as_soon_as_they_cannot_come_again() throws Exception {
        try (var spool = open()) {
            // Given
            var drain = drain(spool, store::count);
            clears.add(client.name(), null, AT, 2);
            var id = clears.toSend().getFirst().entryId();
            // When
            drain.once();
            // Then
            assertThat(TestClient.count("select count(*) from drained_count where entry_id = '" + id + "'"))
                    .isZero();
        }
    }

    @Test
    void a_count_spooled_before_there_were_ids_is_added() throws Exception {
        try (var spool = open()) {
            // Given
            var old = "{\"clears\":{\"key\":{\"client\":\"%s\",\"hour\":\"%s\"},\"count\":4}}"
                    .formatted(client.name(), AT);
            spool.append(old.getBytes(StandardCharsets.UTF_8));
            spool.sync();
            // When
            drain(spool, store::count).once();
        }
        // Then
        assertThat(client.clears("true")).isEqualTo(4);
    }

    @Test
    void a_stop_with_a_database_that_hangs_leaves_the_counts_on_disk() throws Exception {
        // Given
        var hanging = new CountDownLatch(1);
        var log = new DisclosureLog(Settings.of(folder, 1 << 20), storeThat(it -> hang(hanging)), SpoolTest.IDS);
        log.start(new StartupEvent());
        log.clear(client.name(), null, AT, 2);
        await().atMost(PATIENCE).until(() -> hanging.getCount() == 0);
        log.clear(client.name(), null, AT, 3);
        // When
        log.stop(new ShutdownEvent());
        // Then
        var next = new DisclosureLog(Settings.of(folder, 1 << 20), store, SpoolTest.IDS);
        next.start(new StartupEvent());
        await().atMost(PATIENCE).until(() -> next.undrained() == 0);
        next.stop(new ShutdownEvent());
        assertThat(client.clears("true")).isEqualTo(5);
    }

    private static void hang(CountDownLatch reached) throws SQLException {
        reached.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopping) {
            throw new SQLException("still hanging");
        }
    }

    private Spool open() throws IOException {
        return Spool.open(folder, 1 << 20, 4096, SpoolTest.IDS);
    }

    private DrainDisclosures drain(Spool spool, Counting counting) {
        return new DrainDisclosures(spool, clears, storeThat(counting));
    }

    private static Counting failingOnceAfter(Counting counting) {
        var left = new CountDownLatch(1);
        return it -> {
            counting.count(it);
            if (left.getCount() > 0) {
                left.countDown();
                throw new SQLException("gone between the commit and its confirmation", "08006");
            }
        };
    }

    private DisclosureStore storeThat(Counting counting) {
        return new DisclosureStore(null, SpoolTest.IDS) {
            @Override
            public void keep(List<Entry> entries) throws SQLException {
                store.keep(entries);
            }

            @Override
            public void count(List<Spooled.Clears> clears) throws SQLException {
                counting.count(clears);
            }

            @Override
            public void forget(List<UUID> settled) throws SQLException {
                store.forget(settled);
            }
        };
    }
}
