package org.digitaltrust.membership.pledge;

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
import org.digitaltrust.contracts.PledgesState;

/** The newest we have heard of each member's pledges, whether we know the member yet or not. */
@ApplicationScoped
public class PledgeCopies {

    private static final String NOTE = """
            insert into pledge_copy (member_id, sequence, pledges) values (?, ?, ?::jsonb)
            on conflict (member_id) do update set sequence = excluded.sequence, pledges = excluded.pledges
            where excluded.sequence > pledge_copy.sequence
            """;
    private static final String FORGET = "delete from pledge_copy where member_id = ?";
    private static final String FIND = "select member_id, pledges from pledge_copy where member_id = any(?)";
    private static final ObjectMapper JSON = JsonRules.mapper();

    private final DataSource database;

    PledgeCopies(DataSource database) {
        this.database = database;
    }

    /** Keeps a state if it is newer than what we have; false if it is not. */
    public boolean note(PledgesState state) {
        return run(NOTE, statement -> {
            statement.setObject(1, state.memberId());
            statement.setLong(2, state.sequence());
            statement.setString(3, JSON.writeValueAsString(PledgeCopy.of(state)));
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

    public PledgeCopy of(UUID member) {
        return ofAll(List.of(member)).getOrDefault(member, PledgeCopy.NONE);
    }

    /** Those of whom we have heard. */
    public Map<UUID, PledgeCopy> ofAll(Collection<UUID> members) {
        return run(FIND, statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("uuid", members.toArray()));
            var copies = new HashMap<UUID, PledgeCopy>();
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    copies.put(found.getObject(1, UUID.class), JSON.readValue(found.getString(2), PledgeCopy.class));
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
            throw new IllegalStateException("copy of pledges not read or written", e);
        }
    }
}
