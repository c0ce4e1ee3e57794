package org.digitaltrust.membership.sanction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.digitaltrust.chassis.json.JsonRules;
import org.digitaltrust.contracts.SanctionsState;

/** The newest we have heard of measures and cases about each subject, whether it is a member of ours or not. */
@ApplicationScoped
public class SanctionCopies {

    private static final String NOTE = """
            insert into sanction_copy (subject_id, sequence, sanctions) values (?, ?, ?::jsonb)
            on conflict (subject_id) do update set sequence = excluded.sequence, sanctions = excluded.sanctions
            where excluded.sequence > sanction_copy.sequence
            """;
    private static final String FORGET = "delete from sanction_copy where subject_id = ?";
    private static final String FIND = "select subject_id, sanctions from sanction_copy where subject_id = any(?)";
    private static final ObjectMapper JSON = JsonRules.mapper();

    private final DataSource database;

    SanctionCopies(DataSource database) {
        this.database = database;
    }

    /** Keeps a state if it is newer than what we have; false if it is not. */
    public boolean note(SanctionsState state) {
        return run(NOTE, statement -> {
            statement.setObject(1, state.subjectId());
            statement.setLong(2, state.sequence());
            statement.setString(3, JSON.writeValueAsString(SanctionCopy.of(state)));
            return statement.executeUpdate() == 1;
        });
    }

    /** The owner erased the subject. */
    public void forget(UUID subject) {
        run(FORGET, statement -> {
            statement.setObject(1, subject);
            return statement.executeUpdate();
        });
    }

    public SanctionCopy of(UUID subject) {
        return ofAll(List.of(subject)).getOrDefault(subject, SanctionCopy.NONE);
    }

    /** Those of whom we have heard. */
    public Map<UUID, SanctionCopy> ofAll(Collection<UUID> subjects) {
        return run(FIND, statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("uuid", subjects.toArray()));
            var copies = new HashMap<UUID, SanctionCopy>();
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    copies.put(found.getObject(1, UUID.class), JSON.readValue(found.getString(2), SanctionCopy.class));
                }
            }
            return copies;
        });
    }

    private interface Step<T> {
        T run(PreparedStatement statement) throws SQLException, JsonProcessingException;
    }

    private <T> T run(String sql, Step<T> step) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return step.run(statement);
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("copy of sanctions not read or written", e);
        }
    }
}
