package org.digitaltrust.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongFunction;
import javax.sql.DataSource;
import org.digitaltrust.contracts.State;
import org.jspecify.annotations.Nullable;

/**
 * The only way to publish. Call it last in the transaction of the change: from here to the commit all other writers of
 * this service wait, which is what makes versions gapless and in commit order.
 */
@ApplicationScoped
public class Outbox {

    private static final String NEXT = "update outbox_head set version = version + ? returning version";
    private static final String APPEND = """
            insert into outbox (version, key, cause, topic, payload, traceparent, at) values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String FORGET =
            "update outbox set payload = null where topic = ? and key = ? and payload is not null";

    private final DataSource database;
    private final Clock clock;
    private final CurrentTrace trace;
    private final Event<OutboxGrew> grew;

    Outbox(DataSource database, Clock clock, CurrentTrace trace, Event<OutboxGrew> grew) {
        this.database = database;
        this.clock = clock;
        this.trace = trace;
        this.grew = grew;
    }

    /**
     * Publishes the state of one subject.
     *
     * @param stateAt makes the state from the sequence it will have
     * @return the outbox version, which is the state's sequence
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long publish(LongFunction<? extends State> stateAt) {
        return append(List.of(version -> row(version, stateAt.apply(version))));
    }

    /**
     * Publishes the states of many subjects in this order, which others wait for no longer than for a few of them: one range
     * of versions, one statement for all rows.
     *
     * @return the version of the last
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long publishAll(List<? extends LongFunction<? extends State>> statesAt) {
        return append(statesAt.stream()
                .<LongFunction<OutboxRow>>map(stateAt -> version -> row(version, stateAt.apply(version)))
                .toList());
    }

    private OutboxRow row(long version, State state) {
        return new OutboxRow(
                version, state.key(), name(state.cause()), state.topic(), Wire.write(state), trace.get(), state.at());
    }

    /** Notes for this service's own followers that what they know of a key is out of date. Not published. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long note(UUID key, String cause) {
        return append(List.of(version -> new OutboxRow(version, key, cause, null, null, trace.get(), clock.instant())));
    }

    /**
     * Publishes that a key was erased: a tombstone. What was published of it before and still lies here is erased too; a
     * follower that has not come that far finds a tombstone there.
     *
     * @return the outbox version
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long erase(String topic, UUID key, String cause) {
        try (var connection = database.getConnection()) {
            forget(connection, topic, key);
        } catch (SQLException e) {
            throw new IllegalStateException("outbox not erased", e);
        }
        return append(
                List.of(version -> new OutboxRow(version, key, cause, topic, null, trace.get(), clock.instant())));
    }

    private long append(List<LongFunction<OutboxRow>> rows) {
        try (var connection = database.getConnection()) {
            var version = append(connection, rows);
            grew.fire(new OutboxGrew(version));
            return version;
        } catch (SQLException e) {
            throw new IllegalStateException("outbox not written", e);
        }
    }

    static long append(Connection connection, LongFunction<OutboxRow> row) throws SQLException {
        return append(connection, List.of(row));
    }

    static void forget(Connection connection, String topic, UUID key) throws SQLException {
        try (var statement = connection.prepareStatement(FORGET)) {
            statement.setString(1, topic);
            statement.setObject(2, key);
            statement.executeUpdate();
        }
        DeadLetters.forget(connection, topic, key);
    }

    static long append(Connection connection, List<LongFunction<OutboxRow>> rows) throws SQLException {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("nothing to publish");
        }
        var last = next(connection, rows.size());
        insert(connection, last - rows.size() + 1, rows);
        return last;
    }

    private static long next(Connection connection, int count) throws SQLException {
        try (var statement = connection.prepareStatement(NEXT)) {
            statement.setInt(1, count);
            try (var found = statement.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    private static void insert(Connection connection, long first, List<LongFunction<OutboxRow>> rows)
            throws SQLException {
        try (var statement = connection.prepareStatement(APPEND)) {
            var version = first;
            for (var row : rows) {
                bind(statement, row.apply(version++));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement, OutboxRow row) throws SQLException {
        statement.setLong(1, row.version());
        statement.setObject(2, row.key());
        statement.setString(3, row.cause());
        statement.setString(4, row.topic());
        statement.setString(5, row.payload());
        statement.setString(6, row.traceparent());
        statement.setObject(7, row.at().atOffset(ZoneOffset.UTC));
    }

    private static String name(@Nullable Enum<?> cause) {
        return Objects.requireNonNull(cause, "a state that is written has a cause")
                .name()
                .toLowerCase(Locale.ROOT);
    }
}
