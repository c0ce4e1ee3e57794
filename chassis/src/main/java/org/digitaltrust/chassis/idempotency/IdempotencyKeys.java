package org.digitaltrust.chassis.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The table of used keys. Every call belongs to the caller's transaction. */
@ApplicationScoped
class IdempotencyKeys {

    /** What a key was used for before. */
    record Used(String bodyHash, UUID resourceId) {}

    private static final String CLAIM =
            "select pg_try_advisory_xact_lock(hashtextextended(? || '/' || ? || '/' || ?, 0))";
    private static final String FIND = """
            select body_hash, resource_id from idempotency_key
            where caller = ? and operation = ? and key = ? and created_at > ?
            """;
    private static final String FORGET = "delete from idempotency_key where caller = ? and operation = ? and key = ?";
    private static final String KEEP = """
            insert into idempotency_key (caller, operation, key, body_hash, status, resource_id, created_at)
            values (?, ?, ?, ?, 201, ?, ?)
            """;
    // Skipping what another transaction purges already, so that two creations never wait for each other here.
    private static final String PURGE = """
            delete from idempotency_key where (caller, operation, key) in
                (select caller, operation, key from idempotency_key where created_at <= ? limit 100 for update skip locked)
            """;

    private final DataSource database;

    IdempotencyKeys(DataSource database) {
        this.database = database;
    }

    /** Takes the use for this transaction; false while another one has it. */
    boolean claim(KeyUse use) {
        return query(CLAIM, use, statement -> {
            try (var found = statement.executeQuery()) {
                return found.next() && found.getBoolean(1);
            }
        });
    }

    Optional<Used> find(KeyUse use, Instant notBefore) {
        return query(FIND, use, statement -> {
            statement.setObject(4, notBefore.atOffset(ZoneOffset.UTC));
            try (var found = statement.executeQuery()) {
                return found.next()
                        ? Optional.of(new Used(found.getString(1), found.getObject(2, UUID.class)))
                        : Optional.empty();
            }
        });
    }

    void keep(KeyUse use, String bodyHash, UUID resource, Instant now) {
        query(FORGET, use, PreparedStatement::executeUpdate);
        query(KEEP, use, statement -> {
            statement.setString(4, bodyHash);
            statement.setObject(5, resource);
            statement.setObject(6, now.atOffset(ZoneOffset.UTC));
            return statement.executeUpdate();
        });
    }

    /** Forgets keys that have had their time, a few with each creation. */
    void purge(Instant upTo) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(PURGE)) {
            delete.setObject(1, upTo.atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("idempotency keys not purged", e);
        }
    }

    private interface Step<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    private <T> T query(String sql, KeyUse use, Step<T> step) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, use.caller());
            statement.setString(2, use.operation());
            statement.setString(3, use.key());
            return step.run(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("idempotency key not read or written", e);
        }
    }
}
