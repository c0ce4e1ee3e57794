package org.digitaltrust.pledge.member;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.digitaltrust.chassis.json.JsonRules;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.pledge.member.Member.Delegation;
import org.jspecify.annotations.Nullable;

/** The copy of members. Every call belongs to the caller's transaction. */
@ApplicationScoped
public class MemberStore {

    // Older and equal states are ignored here, not in a comparison that another consumer could overtake.
    private static final String UPSERT = """
            insert into member_copy (id, holder, status, display_name, accounts_proven, kind, delegations, sequence)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)
            on conflict (id) do update
            set holder = excluded.holder, status = excluded.status, display_name = excluded.display_name,
                accounts_proven = excluded.accounts_proven, kind = excluded.kind,
                delegations = excluded.delegations, sequence = excluded.sequence
            where excluded.sequence > member_copy.sequence
            """;
    private static final String DELETE = "delete from member_copy where id = ?";
    private static final String COLUMNS =
            "select id, holder, status, display_name, accounts_proven, kind, delegations, sequence ";
    private static final String FIND = COLUMNS + "from member_copy where id = ?";
    private static final String HELD_BY = COLUMNS + "from member_copy where holder = ? order by id desc";

    private static final ObjectMapper JSON = JsonRules.mapper();
    private static final TypeReference<List<Delegation>> DELEGATIONS = new TypeReference<>() {};

    private final DataSource database;

    MemberStore(DataSource database) {
        this.database = database;
    }

    /** Keeps this state, unless the copy is as new already: then false. */
    boolean note(Member member) {
        return run(UPSERT, statement -> {
            statement.setObject(1, member.id());
            statement.setString(2, member.holder());
            statement.setString(3, member.status().name());
            statement.setString(4, member.displayName());
            statement.setBoolean(5, member.accountsProven());
            statement.setString(6, member.kind() == null ? null : member.kind().name());
            statement.setString(7, JSON.writeValueAsString(member.delegations()));
            statement.setLong(8, member.sequence());
            return statement.executeUpdate() == 1;
        });
    }

    void forget(UUID member) {
        run(DELETE, statement -> {
            statement.setObject(1, member);
            return statement.executeUpdate();
        });
    }

    public Optional<Member> member(UUID id) {
        return run(FIND, statement -> {
                    statement.setObject(1, id);
                    return read(statement);
                })
                .stream()
                .findFirst();
    }

    /**
     * The memberships of a person, latest first, locked until the end of the transaction: what else would change them
     * or sign for them waits.
     */
    public List<Member> lockHeldBy(String subject) {
        return run(HELD_BY + " for update", statement -> {
            statement.setString(1, subject);
            return read(statement);
        });
    }

    /** The memberships of a person, latest first. */
    public List<Member> heldBy(String subject) {
        return run(HELD_BY, statement -> {
            statement.setString(1, subject);
            return read(statement);
        });
    }

    private static @Nullable MemberKind kind(@Nullable String name) {
        return name == null ? null : MemberKind.valueOf(name);
    }

    private static List<Member> read(PreparedStatement statement) throws SQLException, JsonProcessingException {
        try (ResultSet found = statement.executeQuery()) {
            var members = new ArrayList<Member>();
            while (found.next()) {
                members.add(new Member(
                        found.getObject(1, UUID.class),
                        found.getString(2),
                        MemberStatus.valueOf(found.getString(3)),
                        found.getString(4),
                        found.getBoolean(5),
                        kind(found.getString(6)),
                        JSON.readValue(found.getString(7), DELEGATIONS),
                        found.getLong(8)));
            }
            return members;
        }
    }

    private interface Step<T> {
        T run(PreparedStatement statement) throws SQLException, JsonProcessingException;
    }

    private <T> T run(String sql, Step<T> step) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return step.run(statement);
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("copy of members not read or written", e);
        }
    }
}
