package org.digitaltrust.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.digitaltrust.chassis.tracing.Tracing;
import org.digitaltrust.localstack.TestInfrastructure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** What becomes of messages that the broker never takes, and of those behind them. */
class DeadLettersIT {

    private static final String TOPIC = "membership-dead-letters";
    private static final int TOO_LARGE = 2_000_000;

    private static TestInfrastructure stack;
    private static PGSimpleDataSource database;

    private final UUID key = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

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

    /** Told by the producer itself, and by the broker where the producer may send more than the broker takes. */
    @ParameterizedTest
    @ValueSource(ints = {1_048_576, 10_485_760})
    void what_is_too_large_is_put_aside_and_everything_behind_it_goes_out(int producersLimit) throws Exception {
        // Given
        append(key, "before");
        var tooLarge = append(key, "x".repeat(TOO_LARGE));
        append(key, "after");
        var last = append(other, "of another");
        // When
        try (var relay = relay(Map.of("max.request.size", producersLimit))) {
            relay.relay();
            // Then
            assertThat(relay.deadLetters()).isEqualTo(1);
        }
        assertThat(number("select position from outbox_follower")).isEqualTo(last);
        assertThat(sent(key)).containsExactly("before", "after");
        assertThat(sent(other)).containsExactly("of another");
        assertThat(number("select length(payload) from outbox_dead_letter where reason = 'RecordTooLargeException'"
                        + " and topic = '" + TOPIC + "' and key = '" + key + "' and version = " + tooLarge))
                .isEqualTo(TOO_LARGE);
    }

    @Test
    void what_the_broker_cannot_take_now_is_not_put_aside_but_sent_again() throws Exception {
        // Given
        append(key, "x".repeat(TOO_LARGE));
        append(other, "waits");
        // When nobody is there to send to
        try (var relay = relay(Map.of("bootstrap.servers", "127.0.0.1:1", "max.request.size", 10_485_760))) {
            assertThatThrownBy(relay::relay).isInstanceOf(ExecutionException.class);
            // Then
            assertThat(relay.deadLetters()).isZero();
        }
        assertThat(number("select count(*) from outbox_dead_letter where key = '" + key + "'"))
                .isZero();
        // When
        try (var relay = relay(Map.of())) {
            relay.relay();
        }
        // Then
        assertThat(sent(other)).containsExactly("waits");
    }

    private static OutboxRelay relay(Map<String, Object> more) {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", stack.infrastructure().kafka().bootstrapServers());
        settings.putAll(more);
        var producer = new OutboxProducer(settings, "/test", Tracing.off());
        return new OutboxRelay(database, producer, 50, Duration.ofDays(7), Clock.systemUTC());
    }

    private static long append(UUID key, String payload) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var version = Outbox.append(
                    connection, it -> new OutboxRow(it, key, "changed", TOPIC, payload, null, Instant.now()));
            connection.commit();
            return version;
        }
    }

    private static long number(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var found = connection.createStatement().executeQuery(sql)) {
            assertThat(found.next()).as(sql).isTrue();
            return found.getLong(1);
        }
    }

    private static List<String> sent(UUID key) {
        var settings = new Properties();
        settings.put("bootstrap.servers", stack.infrastructure().kafka().bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var sent = new ArrayList<String>();
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
                consumer.poll(Duration.ofMillis(100)).forEach(it -> {
                    if (it.key().equals(key.toString())) {
                        sent.add(it.value());
                    }
                });
            }
            return sent;
        }
    }
}
