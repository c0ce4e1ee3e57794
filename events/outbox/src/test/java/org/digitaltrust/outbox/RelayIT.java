package org.digitaltrust.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.digitaltrust.chassis.tracing.Tracing;
import org.digitaltrust.localstack.TestInfrastructure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** The outbox and its relay on a real database and a real broker, with everything dying that can. */
class RelayIT {

    // Not a compacted one: what the broker has tidied away could not be told from what was never sent.
    private static final String TOPIC = "membership-dead-letters";
    private static final List<UUID> KEYS =
            IntStream.range(0, 5).mapToObj(it -> UUID.randomUUID()).toList();
    private static final int WRITERS = 4;
    private static final int CHANGES = Boolean.getBoolean("soak") ? 500 : 100;

    private static TestInfrastructure stack;
    private static PGSimpleDataSource database;
    private long before;

    @BeforeAll
    static void start() throws Exception {
        stack = TestInfrastructure.start(false);
        database = new PGSimpleDataSource();
        database.setUrl(stack.infrastructure().postgres().jdbcUrl("membership"));
        database.setUser("membership");
        database.setPassword("membership");
        try (var connection = database.getConnection()) {
            OutboxTables.create(connection);
        }
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @BeforeEach
    void noteWhereTheOutboxStands() throws SQLException {
        before = head();
    }

    @Test
    void versions_are_gapless_and_a_follower_skips_nothing_while_long_and_short_transactions_mix() throws Exception {
        // Given a transaction that began before all others and commits after them
        try (var slow = database.getConnection();
                var pool = Executors.newFixedThreadPool(WRITERS + 1)) {
            slow.setAutoCommit(false);
            slow.createStatement().execute("select pg_current_xact_id()");

            // When
            var seen = pool.submit(() -> follow(before, WRITERS * CHANGES + 1));
            pool.invokeAll(writers(true)).forEach(it -> assertThat(it).succeedsWithin(Duration.ofMinutes(5)));
            append(slow, KEYS.getFirst());
            slow.commit();

            // Then
            assertThat(seen.get()).containsExactlyElementsOf(versions());
        }
    }

    @Test
    void two_relays_at_once_send_every_row_once_and_in_order() throws Exception {
        // Given
        try (var one = relay();
                var other = relay();
                var first = new Follower("one", Duration.ofMillis(10), one::relay).start();
                var second = new Follower("other", Duration.ofMillis(10), other::relay).start();
                var pool = Executors.newFixedThreadPool(WRITERS)) {
            first.wake();
            second.wake();

            // When
            pool.invokeAll(writers(false)).forEach(it -> assertThat(it).succeedsWithin(Duration.ofMinutes(5)));
            await().atMost(Duration.ofMinutes(2)).until(() -> position() == head());
        }

        // Then
        assertThat(sent()).containsExactlyInAnyOrderElementsOf(versions());
        assertThat(sentByKey().values()).allSatisfy(it -> assertThat(it).isSorted());
    }

    @Test
    void what_was_committed_while_the_broker_was_dead_arrives_when_it_is_back() throws Exception {
        // Given
        var kafka = stack.infrastructure().kafka();
        try (var relay = relay();
                var follower = new Follower("relay", Duration.ofMillis(10), relay::relay).start();
                var pool = Executors.newFixedThreadPool(WRITERS)) {
            pool.invokeAll(writers(false)).forEach(it -> assertThat(it).succeedsWithin(Duration.ofMinutes(5)));

            // When
            kafka.kill();
            pool.invokeAll(writers(false)).forEach(it -> assertThat(it).succeedsWithin(Duration.ofMinutes(5)));
            kafka.start();
            follower.wake();
            await().atMost(Duration.ofMinutes(3)).until(() -> position() == head());
        }

        // Then
        assertThat(sent()).containsAll(versions());
        assertThat(lastByKey()).isEqualTo(lastWritten());
    }

    @Test
    void a_relay_that_loses_its_database_between_send_and_note_sends_again_and_the_last_state_wins() throws Exception {
        // Given
        for (var key : KEYS) {
            change(key);
        }
        try (var relay = relay()) {
            // When the position cannot be noted any more
            execute("alter table outbox_follower add constraint stuck check (position <= " + before + ") not valid");
            assertThatThrownBy(relay::relay).isInstanceOf(SQLException.class);
            execute("alter table outbox_follower drop constraint stuck");
            relay.relay();
        }

        // Then
        assertThat(sent()).hasSizeGreaterThan(KEYS.size()).containsAll(versions());
        assertThat(lastByKey()).isEqualTo(lastWritten());
    }

    private static OutboxRelay relay() {
        var producer = new OutboxProducer(
                Map.of("bootstrap.servers", stack.infrastructure().kafka().bootstrapServers()), "/test", Tracing.off());
        return new OutboxRelay(database, producer, 50, Duration.ofDays(7), Clock.systemUTC());
    }

    private static List<Callable<Void>> writers(boolean someFail) {
        return IntStream.range(0, WRITERS)
                .<Callable<Void>>mapToObj(writer -> () -> {
                    for (int i = 0; i < CHANGES; i++) {
                        if (someFail && i % 7 == 0) {
                            rollBack(KEYS.get(i % KEYS.size()));
                        }
                        change(KEYS.get((writer + i) % KEYS.size()));
                    }
                    return null;
                })
                .toList();
    }

    private static void change(UUID key) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            append(connection, key);
            connection.commit();
        }
    }

    private static void rollBack(UUID key) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            append(connection, key);
            connection.rollback();
        }
    }

    private static void append(Connection connection, UUID key) throws SQLException {
        Outbox.append(
                connection,
                version -> new OutboxRow(version, key, "changed", TOPIC, Long.toString(version), null, Instant.now()));
    }

    private static List<Long> follow(long after, int count) throws SQLException {
        var seen = new ArrayList<Long>();
        var position = after;
        var deadline = Instant.now().plus(Duration.ofMinutes(5));
        while (seen.size() < count && Instant.now().isBefore(deadline)) {
            try (var connection = database.getConnection()) {
                for (var row : OutboxLog.after(connection, position, 10)) {
                    seen.add(row.version());
                    position = row.version();
                }
            }
        }
        return seen;
    }

    private List<Long> versions() throws SQLException {
        return LongStream.rangeClosed(before + 1, head()).boxed().toList();
    }

    private static long head() throws SQLException {
        try (var connection = database.getConnection()) {
            return OutboxLog.head(connection);
        }
    }

    private static long position() throws SQLException {
        try (var connection = database.getConnection();
                var found = connection.createStatement().executeQuery("select position from outbox_follower")) {
            found.next();
            return found.getLong(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Map<UUID, Long> lastWritten() throws SQLException {
        var last = new LinkedHashMap<UUID, Long>();
        try (var connection = database.getConnection()) {
            OutboxLog.after(connection, before, Integer.MAX_VALUE).forEach(it -> last.put(it.key(), it.version()));
        }
        return last;
    }

    private Map<UUID, Long> lastByKey() {
        var last = new LinkedHashMap<UUID, Long>();
        sentByKey().forEach((key, versions) -> last.put(key, versions.getLast()));
        return last;
    }

    private List<Long> sent() {
        return sentByKey().values().stream().flatMap(List::stream).toList();
    }

    /** The whole topic as it stands, without what earlier tests sent. */
    private Map<UUID, List<Long>> sentByKey() {
        var settings = new Properties();
        settings.put("bootstrap.servers", stack.infrastructure().kafka().bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var sent = new LinkedHashMap<UUID, List<Long>>();
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
                consumer.poll(Duration.ofMillis(100)).forEach(it -> {
                    if (Long.parseLong(it.value()) > before) {
                        sent.computeIfAbsent(UUID.fromString(it.key()), key -> new ArrayList<>())
                                .add(Long.parseLong(it.value()));
                    }
                });
            }
            return sent;
        }
    }
}
