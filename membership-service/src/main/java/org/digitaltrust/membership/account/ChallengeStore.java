package org.digitaltrust.membership.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Codes that were given out: of each account the one that counts, and those of the last day to count them. */
@ApplicationScoped
public class ChallengeStore {

    private static final Duration DAY = Duration.ofDays(1);

    private static final String PURGE = "delete from account_challenge where account_id = ? and issued_at <= ?";
    private static final String OLDEST_OF_FULL_DAY = """
            select issued_at from account_challenge where account_id = ? order by issued_at desc offset ? limit 1
            """;
    private static final String CLOSE = "update account_challenge set open = false where account_id = ? and open";
    private static final String ADD = """
            insert into account_challenge (id, account_id, code_hash, issued_at, expires_at, attempts, open)
            values (?, ?, ?, ?, ?, 0, true)
            """;
    private static final String OPEN = """
            select id, code_hash, expires_at, attempts from account_challenge where account_id = ? and open
            """;
    private static final String TRY = "update account_challenge set attempts = attempts + 1 where id = ?";

    private final DataSource database;

    ChallengeStore(DataSource database) {
        this.database = database;
    }

    /** When there may be another code for this account, if it has had so many in a day that there is none now. */
    @Transactional(TxType.MANDATORY)
    public Optional<Instant> fullUntil(UUID account, int perDay, Instant now) {
        run(PURGE, statement -> {
            statement.setObject(1, account);
            set(statement, 2, now.minus(DAY));
            return statement.executeUpdate();
        });
        return run(OLDEST_OF_FULL_DAY, statement -> {
            statement.setObject(1, account);
            statement.setInt(2, perDay - 1);
            try (var found = statement.executeQuery()) {
                return found.next() ? Optional.of(instant(found, 1).plus(DAY)) : Optional.empty();
            }
        });
    }

    /** The newest code is the only one that counts. */
    @Transactional(TxType.MANDATORY)
    public void replace(UUID account, Challenge challenge, Instant now) {
        close(account);
        run(ADD, statement -> {
            statement.setObject(1, challenge.id());
            statement.setObject(2, account);
            statement.setString(3, challenge.codeHash());
            set(statement, 4, now);
            set(statement, 5, challenge.expiresAt());
            return statement.executeUpdate();
        });
    }

    /** No code counts for this account. */
    @Transactional(TxType.MANDATORY)
    public void close(UUID account) {
        run(CLOSE, statement -> {
            statement.setObject(1, account);
            return statement.executeUpdate();
        });
    }

    @Transactional(TxType.MANDATORY)
    public Optional<Challenge> openOf(UUID account) {
        return run(OPEN, statement -> {
            statement.setObject(1, account);
            try (var found = statement.executeQuery()) {
                return found.next()
                        ? Optional.of(new Challenge(
                                found.getObject(1, UUID.class), found.getString(2), instant(found, 3), found.getInt(4)))
                        : Optional.<Challenge>empty();
            }
        });
    }

    /** The code is being looked for. */
    @Transactional(TxType.MANDATORY)
    public void attempt(UUID challenge) {
        run(TRY, statement -> {
            statement.setObject(1, challenge);
            return statement.executeUpdate();
        });
    }

    private static void set(PreparedStatement statement, int index, Instant at) throws SQLException {
        statement.setObject(index, at.atOffset(ZoneOffset.UTC));
    }

    private static Instant instant(ResultSet found, int column) throws SQLException {
        return found.getObject(column, OffsetDateTime.class).toInstant();
    }

    private interface Step<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Step<T> step) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return step.run(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("challenge not read or written", e);
        }
    }
}
