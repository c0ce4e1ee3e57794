package org.digitaltrust.membership.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs what features ask of their own tables: rows as JSON to be given to a person, and their erasure. */
@ApplicationScoped
public class PersonalRows {

    /** A row about somebody, and whose personal data belong to it. */
    public record Owned(UUID id, @Nullable UUID person) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DataSource database;

    PersonalRows(DataSource database) {
        this.database = database;
    }

    /** @param query gives {@code id, person_id} for a token subject */
    public List<Owned> ownedBy(String subject, String query) {
        return run(query, statement -> {
            statement.setString(1, subject);
            var owned = new ArrayList<Owned>();
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    owned.add(new Owned(found.getObject(1, UUID.class), found.getObject(2, UUID.class)));
                }
            }
            return owned;
        });
    }

    /** @param query gives one column of {@code jsonb} for {@code any (?)} of these ids */
    public List<JsonNode> read(Collection<UUID> ids, String query) {
        return run(query, statement -> {
            bind(ids, statement);
            var rows = new ArrayList<JsonNode>();
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(tree(found.getString(1)));
                }
            }
            return rows;
        });
    }

    /** @param statements change or delete the rows of {@code any (?)} of these ids */
    @Transactional(TxType.MANDATORY)
    public void change(Collection<UUID> ids, String... statements) {
        for (var sql : statements) {
            run(sql, statement -> {
                bind(ids, statement);
                return statement.executeUpdate();
            });
        }
    }

    /** @param statement changes the rows of {@code any (?)} of these ids and says when by another {@code ?} before that */
    @Transactional(TxType.MANDATORY)
    public void change(Instant at, Collection<UUID> ids, String statement) {
        run(statement, it -> {
            it.setObject(1, at.atOffset(ZoneOffset.UTC));
            it.setArray(2, it.getConnection().createArrayOf("uuid", ids.toArray()));
            return it.executeUpdate();
        });
    }

    private static void bind(Collection<UUID> ids, PreparedStatement statement) throws SQLException {
        statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids.toArray()));
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not JSON", e);
        }
    }

    private <T> T run(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("records about a person not reached", e);
        }
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }
}
