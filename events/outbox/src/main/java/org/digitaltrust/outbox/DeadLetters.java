package org.digitaltrust.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Rows that the broker will never take, put aside in a table of their own with the reason. Those after them go out all the
 * same, also of the same key: a state is whole, so a later one makes good for what was left out.
 */
final class DeadLetters {

    // The lock makes an erasure that is under way, or comes meanwhile, reach the copy too.
    private static final String ADD = """
            insert into outbox_dead_letter (version, key, cause, topic, payload, traceparent, at, reason, set_aside_at)
            select version, key, cause, topic, payload, traceparent, at, ?, ? from outbox where version = ? for share
            on conflict (version) do nothing
            """;
    private static final String FORGET = """
            update outbox_dead_letter set payload = null where topic = ? and key = ? and payload is not null
            """;
    private static final String PURGE = "delete from outbox_dead_letter where set_aside_at < ?";

    private DeadLetters() {}

    /** A row that cannot be sent, and why not. */
    record Letter(OutboxRow row, Throwable reason) {}

    /** Whether sending again can never help, whatever becomes of the broker. */
    static boolean isFor(Throwable fault) {
        return fault instanceof RecordTooLargeException
                || fault instanceof RecordBatchTooLargeException
                || fault instanceof InvalidRecordException
                || fault instanceof SerializationException;
    }

    static void add(Connection connection, Letter letter, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(ADD)) {
            statement.setString(1, letter.reason().getClass().getSimpleName());
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            statement.setLong(3, letter.row().version());
            statement.executeUpdate();
        }
    }

    /** Of an erased key nothing is kept but that there was something. */
    static void forget(Connection connection, String topic, UUID key) throws SQLException {
        try (var statement = connection.prepareStatement(FORGET)) {
            statement.setString(1, topic);
            statement.setObject(2, key);
            statement.executeUpdate();
        }
    }

    static void purge(Connection connection, Instant setAsideBefore) throws SQLException {
        try (var statement = connection.prepareStatement(PURGE)) {
            statement.setObject(1, setAsideBefore.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }
}
