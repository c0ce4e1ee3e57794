package org.digitaltrust.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.digitaltrust.chassis.tracing.Tracing;
import org.digitaltrust.localstack.TestInfrastructure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What is left of a key after its erasure, in the outbox and on the topic. */
class ErasureIT {

    private static final String TOPIC = "members.v1";
    private static final UUID ERASED = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private static TestInfrastructure stack;
    private static PGSimpleDataSource database;

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

    @Test
    void a_tombstone_ends_a_key_and_takes_with_it_what_was_sent_and_what_was_not_yet() throws Exception {
        // Given
        publish(ERASED, "Lan");
        publish(OTHER, "Minh");
        relay();
        publish(ERASED, "Lan, not yet sent");
        // When
        erase(ERASED);
        relay();
        // Then
        assertThat(payloads()).contains("Minh").noneMatch(it -> it.contains("Lan"));
        assertThat(last()).containsEntry(ERASED, null).containsEntry(OTHER, "Minh");
    }

    @Test
    void who_comes_back_after_an_erasure_is_heard_of_again() throws Exception {
        // Given
        var key = UUID.randomUUID();
        publish(key, "before");
        erase(key);
        // When
        publish(key, "after");
        relay();
        // Then
        assertThat(last()).containsEntry(key, "after");
    }

    @Test
    void what_was_put_aside_of_an_erased_key_is_forgotten_too() throws Exception {
        // Given
        var key = UUID.randomUUID();
        publish(key, "Lan ".repeat(500_000));
        relay();
        assertThat(putAside(key)).contains("Lan");
        // When
        erase(key);
        // Then
        assertThat(putAside(key)).isNull();
    }

    private static @Nullable String putAside(UUID key) throws SQLException {
        try (var connection = database.getConnection();
                var found = connection
                        .createStatement()
                        .executeQuery("select payload from outbox_dead_letter where key = '" + key + "'")) {
            assertThat(found.next()).isTrue();
            return found.getString(1);
        }
    }

    private static void publish(UUID key, String payload) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Outbox.append(
                    connection, version -> new OutboxRow(version, key, "changed", TOPIC, payload, null, Instant.now()));
            connection.commit();
        }
    }

    private static void erase(UUID key) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Outbox.forget(connection, TOPIC, key);
            Outbox.append(
                    connection, version -> new OutboxRow(version, key, "erased", TOPIC, null, null, Instant.now()));
            connection.commit();
        }
    }

    private static void relay() throws Exception {
        var producer = new OutboxProducer(
                Map.of("bootstrap.servers", stack.infrastructure().kafka().bootstrapServers()), "/test", Tracing.off());
        try (var relay = new OutboxRelay(database, producer, 50, Duration.ofDays(7), Clock.systemUTC())) {
            relay.relay();
        }
    }

    private static List<String> payloads() throws SQLException {
        try (var connection = database.getConnection()) {
            return OutboxLog.after(connection, 0, 100).stream()
                    .map(OutboxRow::payload)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    /** The last value of each key: all that compaction leaves. */
    private static Map<UUID, @Nullable String> last() {
        var settings = new Properties();
        settings.put("bootstrap.servers", stack.infrastructure().kafka().bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var last = new HashMap<UUID, @Nullable String>();
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
                consumer.poll(Duration.ofMillis(100)).forEach(it -> last.put(UUID.fromString(it.key()), it.value()));
            }
            return last;
        }
    }
}
