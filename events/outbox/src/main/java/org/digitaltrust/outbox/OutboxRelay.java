package org.digitaltrust.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.digitaltrust.outbox.DeadLetters.Letter;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends the outbox to Kafka in order, at least once. Many may run; the one that holds the row lock on its position
 * works, the others look again later. The position moves only after the broker has acknowledged every row of a batch,
 * so whatever dies in between, the next holder sends the batch again from its beginning. What the broker will never take is
 * put aside ({@link DeadLetters}), so that it stands in nobody's way.
 */
public final class OutboxRelay implements AutoCloseable {

    // The lock is the lease: it ends with this transaction, whether that commits, fails, or its process is killed.
    private static final String LEASE =
            "select position from outbox_follower where name = 'relay' for update skip locked";
    private static final String ADVANCE = "update outbox_follower set position = ? where name = 'relay'";
    private static final String PURGE = "delete from outbox where version <= ? and at < ?";
    // A relay that hangs loses its lease after this, which is longer than the producer tries to deliver.
    private static final String BOUND = "set local idle_in_transaction_session_timeout = '30s'";
    private static final Duration BETWEEN_PURGES = Duration.ofMinutes(10);
    // As long as the broker keeps the dead letters of consumers.
    private static final Duration KEEP_DEAD_LETTERS = Duration.ofDays(30);
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final DataSource database;
    private final OutboxProducer producer;
    private final int batchSize;
    private final Duration retention;
    private final Clock clock;
    private final AtomicLong deadLetters = new AtomicLong();
    private Instant nextPurge;

    public OutboxRelay(DataSource database, OutboxProducer producer, int batchSize, Duration retention, Clock clock) {
        this.database = database;
        this.producer = producer;
        this.batchSize = batchSize;
        this.retention = retention;
        this.clock = clock;
        this.nextPurge = clock.instant().plus(BETWEEN_PURGES);
    }

    /** Sends one batch. True if there may be more. */
    public boolean relay() throws SQLException, InterruptedException, ExecutionException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var position = lease(connection);
                if (position == null) {
                    return false;
                }
                var rows = OutboxLog.after(connection, position, batchSize);
                var dead = send(rows);
                for (var letter : dead) {
                    DeadLetters.add(connection, letter, clock.instant());
                }
                if (!rows.isEmpty()) {
                    advance(connection, rows.getLast().version());
                }
                purgeNowAndThen(connection, position);
                connection.commit();
                dead.forEach(this::tell);
                return rows.size() == batchSize;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** How many rows this relay has put aside because the broker will never take them. */
    long deadLetters() {
        return deadLetters.get();
    }

    private void tell(Letter letter) {
        deadLetters.incrementAndGet();
        var row = letter.row();
        LOG.errorf(
                "message cannot be sent and is put aside topic=%s key=%s version=%d reason=%s",
                row.topic(),
                row.key(),
                row.version(),
                letter.reason().getClass().getSimpleName());
    }

    /** Sends rows in their order, and gives those that the broker will never take. */
    private List<Letter> send(List<OutboxRow> rows) throws InterruptedException, ExecutionException {
        try {
            var dead = new ArrayList<Letter>();
            var sent = new ArrayList<Sent>();
            for (var row : rows) {
                if (row.topic() != null) {
                    var acknowledgement = producer.send(row);
                    // What has failed already must not be overtaken by what comes after it, nor waited for 500 times.
                    if (acknowledgement.isDone()) {
                        new Sent(row, acknowledgement).outcome().ifPresent(dead::add);
                    } else {
                        sent.add(new Sent(row, acknowledgement));
                    }
                }
            }
            for (var one : sent) {
                one.outcome().ifPresent(dead::add);
            }
            return dead;
        } catch (ExecutionException | InterruptedException | KafkaException e) {
            producer.restart();
            throw e;
        }
    }

    /** A row on its way. */
    private record Sent(OutboxRow row, Future<RecordMetadata> acknowledgement) {

        /** Waits for the broker; what it will never take is a dead letter, what it cannot take now fails the batch. */
        Optional<Letter> outcome() throws InterruptedException, ExecutionException {
            try {
                acknowledgement.get();
                return Optional.empty();
            } catch (ExecutionException e) {
                var cause = e.getCause();
                if (cause != null && DeadLetters.isFor(cause)) {
                    return Optional.of(new Letter(row, cause));
                }
                throw e;
            }
        }
    }

    private static @Nullable Long lease(Connection connection) throws SQLException {
        try (var bound = connection.createStatement();
                var statement = connection.prepareStatement(LEASE)) {
            bound.execute(BOUND);
            try (var found = statement.executeQuery()) {
                return found.next() ? (Long) found.getLong(1) : null;
            }
        }
    }

    private static void advance(Connection connection, long version) throws SQLException {
        try (var statement = connection.prepareStatement(ADVANCE)) {
            statement.setLong(1, version);
            statement.executeUpdate();
        }
    }

    private void purgeNowAndThen(Connection connection, long sent) throws SQLException {
        var now = clock.instant();
        if (now.isBefore(nextPurge)) {
            return;
        }
        nextPurge = now.plus(BETWEEN_PURGES);
        try (var statement = connection.prepareStatement(PURGE)) {
            statement.setLong(1, sent);
            statement.setObject(2, now.minus(retention).atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
        DeadLetters.purge(connection, now.minus(KEEP_DEAD_LETTERS));
    }

    @Override
    public void close() {
        producer.close();
    }
}
