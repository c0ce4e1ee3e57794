package org.digitaltrust.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
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

    private static final String NEXT = "update outbox_head set version = version + 1 returning version";
    private static final String APPEND = """
            insert into outbox (version, key, cause, topic, payload, traceparent, at) values (?, ?, ?, ?, ?, ?, ?)
            """;

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
        return append(version -> {
            var state = stateAt.apply(version);
            return new OutboxRow(
                    version,
                    state.key(),
                    name(state.cause()),
                    state.topic(),
                    Wire.write(state),
                    trace.get(),
                    state.at());
        });
    }

    /** Notes for this service's own followers that what they know of a key is out of date. Not published. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long note(UUID key, String cause) {
        return append(version -> new OutboxRow(version, key, cause, null, null, trace.get(), clock.instant()));
    }

    private long append(LongFunction<OutboxRow> row) {
        try (var connection = database.getConnection()) {
            var version = append(connection, row);
            grew.fire(new OutboxGrew(version));
            return version;
        } catch (SQLException e) {
            throw new IllegalStateException("outbox not written", e);
        }
    }

    static long append(Connection connection, LongFunction<OutboxRow> row) throws SQLException {
        var version = next(connection);
        insert(connection, row.apply(version));
        return version;
    }

    private static long next(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(NEXT);
                var found = statement.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }

    private static void insert(Connection connection, OutboxRow row) throws SQLException {
        try (var statement = connection.prepareStatement(APPEND)) {
            statement.setLong(1, row.version());
            statement.setObject(2, row.key());
            statement.setString(3, row.cause());
            statement.setString(4, row.topic());
            statement.setString(5, row.payload());
            statement.setString(6, row.traceparent());
            statement.setObject(7, row.at().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    private static String name(@Nullable Enum<?> cause) {
        return Objects.requireNonNull(cause, "a state that is written has a cause")
                .name()
                .toLowerCase(Locale.ROOT);
    }
}
