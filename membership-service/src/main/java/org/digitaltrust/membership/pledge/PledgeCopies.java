package org.digitaltrust.membership.pledge;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.digitaltrust.contracts.PledgesState;

/** The newest we have heard of each member's pledges, whether we know the member yet or not. */
@ApplicationScoped
public class PledgeCopies {

    // A message about a member who is being admitted at this moment waits for that transaction, and the other way
    // round: one of the two always sees what the other wrote.
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('pledge-copy:' || ?, 0))";
    private static final String NOTE = """
            insert into pledge_copy (member_id, sequence, pledged_until) values (?, ?, ?)
            on conflict (member_id) do update set sequence = excluded.sequence, pledged_until = excluded.pledged_until
            where excluded.sequence > pledge_copy.sequence
            """;
    private static final String FORGET = "delete from pledge_copy where member_id = ?";
    private static final String FIND = "select pledged_until from pledge_copy where member_id = ?";

    private final DataSource database;

    PledgeCopies(DataSource database) {
        this.database = database;
    }

    /** Keeps a state if it is newer than what we have; false if it is not. */
    public boolean note(PledgesState state) {
        lock(state.memberId());
        return run(NOTE, statement -> {
            statement.setObject(1, state.memberId());
            statement.setLong(2, state.sequence());
            statement.setObject(
                    3, heldUntil(state).map(it -> it.atOffset(ZoneOffset.UTC)).orElse(null));
            return statement.executeUpdate() == 1;
        });
    }

    /** The owner erased the member. */
    public void forget(UUID member) {
        run(FORGET, statement -> {
            statement.setObject(1, member);
            return statement.executeUpdate();
        });
    }

    /** Until when a pledge holds this member; empty if none does. Locks the member's copy until the transaction ends. */
    public Optional<Instant> heldUntil(UUID member) {
        lock(member);
        return run(FIND, statement -> {
            statement.setObject(1, member);
            try (var found = statement.executeQuery()) {
                return found.next()
                        ? Optional.ofNullable(found.getObject(1, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                        : Optional.empty();
            }
        });
    }

    private static Optional<Instant> heldUntil(PledgesState state) {
        return state.pledges().stream()
                .filter(it -> it.status() == PledgesState.Status.ACTIVE)
                .map(PledgesState.Pledge::validUntil)
                .max(Instant::compareTo);
    }

    private void lock(UUID member) {
        run(LOCK, statement -> {
            statement.setString(1, member.toString());
            return statement.execute();
        });
    }

    private interface Step<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Step<T> step) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return step.run(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("copy of pledges not read or written", e);
        }
    }
}
