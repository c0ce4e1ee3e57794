package org.digitaltrust.pledge.sanction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.digitaltrust.chassis.json.JsonRules;
import org.digitaltrust.contracts.SanctionsState;

/** The copy of sanctions. Every call belongs to the caller's transaction. */
@ApplicationScoped
public class SanctionStore {

    // Older and equal states are ignored here, not in a comparison that another consumer could overtake.
    private static final String UPSERT = """
            insert into sanction_copy (subject_id, sequence, sanctions) values (?, ?, ?::jsonb)
            on conflict (subject_id) do update set sequence = excluded.sequence, sanctions = excluded.sanctions
            where excluded.sequence > sanction_copy.sequence
            """;
    private static final String DELETE = "delete from sanction_copy where subject_id = ?";
    private static final String FIND = "select sanctions from sanction_copy where subject_id = ?";
    private static final String SEQUENCE = "select sequence from sanction_copy where subject_id = ?";
    private static final ObjectMapper JSON = JsonRules.mapper();

    private final DataSource database;

    SanctionStore(DataSource database) {
        this.database = database;
    }

    /** Keeps this state, unless the copy is as new already: then false. */
    boolean note(SanctionsState state) {
        return run(UPSERT, statement -> {
            statement.setObject(1, state.subjectId());
            statement.setLong(2, state.sequence());
            statement.setString(3, JSON.writeValueAsString(Sanctions.of(state)));
            return statement.executeUpdate() == 1;
        });
    }

    void forget(UUID subject) {
        run(DELETE, statement -> {
            statement.setObject(1, subject);
            return statement.executeUpdate();
        });
    }

    /** What applies to a subject; nothing to whom we have not heard of. */
    public Sanctions of(UUID subject) {
        return run(FIND, statement -> {
            statement.setObject(1, subject);
            try (var found = statement.executeQuery()) {
                return found.next() ? JSON.readValue(found.getString(1), Sanctions.class) : Sanctions.NONE;
            }
        });
    }

    /** Of the state that the copy of a subject is of; 0 for who has none. */
    public long sequenceOf(UUID subject) {
        return run(SEQUENCE, statement -> {
            statement.setObject(1, subject);
            try (var found = statement.executeQuery()) {
                return found.next() ? found.getLong(1) : 0L;
            }
        });
    }

    private interface Step<T> {
        T run(PreparedStatement statement) throws SQLException, JsonProcessingException;
    }

    private <T> T run(String sql, Step<T> step) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return step.run(statement);
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("copy of sanctions not read or written", e);
        }
    }
}
