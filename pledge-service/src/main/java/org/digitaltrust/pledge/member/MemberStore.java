package org.digitaltrust.pledge.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.digitaltrust.contracts.MemberStatus;

/** The copy of members. Every call belongs to the caller's transaction. */
@ApplicationScoped
public class MemberStore {

    // Older and equal states are ignored here, not in a comparison that another consumer could overtake.
    private static final String UPSERT = """
            insert into member_copy (id, holder, status, sequence) values (?, ?, ?, ?)
            on conflict (id) do update
            set holder = excluded.holder, status = excluded.status, sequence = excluded.sequence
            where excluded.sequence > member_copy.sequence
            """;
    private static final String DELETE = "delete from member_copy where id = ?";
    private static final String FIND = "select id, holder, status, sequence from member_copy where id = ?";
    private static final String HELD_BY = """
            select id, holder, status, sequence from member_copy where holder = ? order by id desc for update
            """;

    private final DataSource database;

    MemberStore(DataSource database) {
        this.database = database;
    }

    /** Keeps this state unless the copy is as new already. */
    void note(Member member) {
        run(UPSERT, statement -> {
            statement.setObject(1, member.id());
            statement.setString(2, member.holder());
            statement.setString(3, member.status().name());
            statement.setLong(4, member.sequence());
            return statement.executeUpdate();
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
        return run(HELD_BY, statement -> {
            statement.setString(1, subject);
            return read(statement);
        });
    }

    private static List<Member> read(PreparedStatement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery()) {
            var members = new ArrayList<Member>();
            while (found.next()) {
                members.add(new Member(
                        found.getObject(1, UUID.class),
                        found.getString(2),
                        MemberStatus.valueOf(found.getString(3)),
                        found.getLong(4)));
            }
            return members;
        }
    }

    private interface Step<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Step<T> step) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return step.run(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("copy of members not read or written", e);
        }
    }
}
