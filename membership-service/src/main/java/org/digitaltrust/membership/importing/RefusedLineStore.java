package org.digitaltrust.membership.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.digitaltrust.chassis.problem.Violation;

/** Lines that made no member. Of what stands in them only the external id is kept. */
@ApplicationScoped
class RefusedLineStore {

    private static final String ADD = """
            insert into import_refusal (import_id, line, external_id, reason, violations) values (?, ?, ?, ?, ?::jsonb)
            """;
    private static final String LIST = """
            select line, external_id, reason, violations from import_refusal where import_id = ? and line > ?
            order by line limit ?
            """;
    private static final TypeReference<List<Violation>> VIOLATIONS = new TypeReference<>() {};

    private final DataSource database;
    private final ObjectMapper json;

    RefusedLineStore(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Transactional(TxType.MANDATORY)
    void add(UUID id, List<RefusedLine> lines) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ADD)) {
            for (var line : lines) {
                statement.setObject(1, id);
                statement.setLong(2, line.line());
                statement.setString(3, line.externalId());
                statement.setString(4, line.reason().name());
                statement.setString(5, json.writeValueAsString(line.violations()));
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("refused lines not kept", e);
        }
    }

    @Transactional
    List<RefusedLine> after(UUID id, long line, int most) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LIST)) {
            statement.setObject(1, id);
            statement.setLong(2, line);
            statement.setInt(3, most);
            try (var found = statement.executeQuery()) {
                var lines = new ArrayList<RefusedLine>();
                while (found.next()) {
                    lines.add(read(found));
                }
                return lines;
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("refused lines not read", e);
        }
    }

    private RefusedLine read(ResultSet found) throws SQLException, JsonProcessingException {
        return new RefusedLine(
                found.getLong(1),
                found.getString(2),
                LineRefusal.valueOf(found.getString(3)),
                json.readValue(found.getString(4), VIOLATIONS));
    }
}
