package org.digitaltrust.membership.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.digitaltrust.chassis.json.JsonRules;
import org.digitaltrust.membership.privacy.Erasure.Done;
import org.digitaltrust.membership.privacy.Erasure.OnHold;
import org.digitaltrust.membership.privacy.Erasure.Remains;
import org.jspecify.annotations.Nullable;

/** Requests for erasure. They outlive what they erased, as the proof that it was done. */
@ApplicationScoped
class ErasureStore {

    /** Which request waits, and whose it is. */
    record Waiting(OnHold request, String subject) {}

    // Two requests of one person at once would erase and publish twice.
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('erasure:' || ?, 0))";
    private static final String ADD = """
            insert into erasure_request (id, subject, requested_at, look_again_at) values (?, ?, ?, ?)
            """;
    private static final String DONE =
            "update erasure_request set look_again_at = null, done_at = ?, remains = ?::jsonb where id = ?";
    private static final String POSTPONE = "update erasure_request set look_again_at = ? where id = ?";
    private static final String NEXT = """
            select id, requested_at, done_at, remains, subject from erasure_request where look_again_at <= ?
            order by look_again_at limit 1 for update skip locked
            """;
    private static final String OF =
            "select id, requested_at, done_at, remains, subject from erasure_request where subject = ? order by id";

    private static final ObjectMapper JSON = JsonRules.mapper();

    private final DataSource database;

    ErasureStore(DataSource database) {
        this.database = database;
    }

    /** Lets nobody else ask for the erasure of this person until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    void lock(String subject) {
        run(LOCK, statement -> {
            statement.setString(1, subject);
            statement.execute();
            return true;
        });
    }

    /** @param lookAgainAt when to see whether it can be carried out */
    @Transactional(TxType.MANDATORY)
    void add(OnHold request, String subject, Instant lookAgainAt) {
        run(ADD, statement -> {
            statement.setObject(1, request.id());
            statement.setString(2, subject);
            statement.setObject(3, request.requestedAt().atOffset(ZoneOffset.UTC));
            statement.setObject(4, lookAgainAt.atOffset(ZoneOffset.UTC));
            return statement.executeUpdate();
        });
    }

    @Transactional(TxType.MANDATORY)
    void carriedOut(Done request) {
        run(DONE, statement -> {
            statement.setObject(1, request.doneAt().atOffset(ZoneOffset.UTC));
            statement.setString(2, written(request.remains()));
            statement.setObject(3, request.id());
            return statement.executeUpdate();
        });
    }

    @Transactional(TxType.MANDATORY)
    void postpone(OnHold request, Instant lookAgainAt) {
        run(POSTPONE, statement -> {
            statement.setObject(1, lookAgainAt.atOffset(ZoneOffset.UTC));
            statement.setObject(2, request.id());
            return statement.executeUpdate();
        });
    }

    /** One that is to be looked at and that nobody else is looking at, kept from others until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    Optional<Waiting> next(Instant now) {
        return run(NEXT, statement -> {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            try (var found = statement.executeQuery()) {
                return found.next() && read(found) instanceof OnHold waiting
                        ? Optional.of(new Waiting(waiting, found.getString(5)))
                        : Optional.empty();
            }
        });
    }

    /** Oldest first. */
    List<Erasure> of(String subject) {
        return run(OF, statement -> {
            statement.setString(1, subject);
            var requests = new ArrayList<Erasure>();
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    requests.add(read(found));
                }
            }
            return requests;
        });
    }

    private static Erasure read(ResultSet found) throws SQLException {
        var id = found.getObject(1, UUID.class);
        var requestedAt = found.getObject(2, OffsetDateTime.class).toInstant();
        @Nullable OffsetDateTime doneAt = found.getObject(3, OffsetDateTime.class);
        return doneAt == null
                ? new OnHold(id, requestedAt)
                : new Done(id, requestedAt, doneAt.toInstant(), remains(found.getString(4)));
    }

    private static String written(Remains remains) {
        try {
            return JSON.writeValueAsString(remains);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("remains not written", e);
        }
    }

    private static Remains remains(String json) {
        try {
            return JSON.readValue(json, Remains.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("remains not read", e);
        }
    }

    private <T> T run(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("requests for erasure not reached", e);
        }
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }
}
