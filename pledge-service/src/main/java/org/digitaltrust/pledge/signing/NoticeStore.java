package org.digitaltrust.pledge.signing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.chassis.time.Ids;
import org.jspecify.annotations.Nullable;

/** Notices to members. Every call belongs to the caller's transaction. */
@ApplicationScoped
class NoticeStore {

    private static final String ADD = """
            insert into pledge_notice (id, member_id, pledge_id, kind, about, due_at, at) values (?, ?, ?, ?, ?, ?, ?)
            on conflict on constraint told_once do nothing
            """;
    private static final String PAGE = """
            select id, member_id, pledge_id, kind, about, due_at, at from pledge_notice
            where member_id = any (?) and id > ? order by id limit ?
            """;

    private final DataSource database;
    private final Ids ids;

    NoticeStore(DataSource database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /** Gives those notices that were not given yet. */
    void give(PledgeFacts pledge, List<Notice> notices, Instant at) {
        if (notices.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ADD)) {
            for (var notice : notices) {
                statement.setObject(1, ids.next());
                statement.setObject(2, pledge.memberId());
                statement.setObject(3, pledge.id());
                statement.setString(4, notice.kind().name());
                statement.setString(5, notice.about());
                statement.setObject(6, offset(notice.dueAt()));
                statement.setObject(7, offset(at));
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("notices not written", e);
        }
    }

    /** One row more than the page has, if there are more. */
    List<Notice.Given> page(Collection<UUID> members, PageRequest page) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(PAGE)) {
            statement.setArray(1, connection.createArrayOf("uuid", members.toArray()));
            statement.setObject(2, page.after());
            statement.setInt(3, page.limit() + 1);
            try (var found = statement.executeQuery()) {
                var notices = new ArrayList<Notice.Given>();
                while (found.next()) {
                    notices.add(read(found));
                }
                return notices;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("notices not read", e);
        }
    }

    private static Notice.Given read(ResultSet row) throws SQLException {
        var notice = new Notice(Notice.Kind.valueOf(row.getString(4)), row.getString(5), instant(row, 6));
        var at = row.getObject(7, OffsetDateTime.class).toInstant();
        return new Notice.Given(
                row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class), notice, at);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
