package org.digitaltrust.sanctions.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.digitaltrust.outbox.OutboxLog;

/** Reads the changes that partners are shown, in order, each time on a connection that it gives back at once. */
@ApplicationScoped
class FeedReader {

    /**
     * What one look found.
     *
     * @param oldest the lowest version that is kept; one more than the head where nothing is
     * @param head the highest version there was
     */
    record Found(long oldest, long head, List<FeedItem> items) {

        /** Whether something between this version and what was found is missing: purged, or the database is an older one. */
        boolean leavesGapAfter(long version) {
            return version < oldest - 1 || version > head;
        }
    }

    // One statement, hence one snapshot: no purge and no commit falls between what it sees.
    private static final String READ = """
            select coalesce((select min(version) from outbox), head.version + 1), head.version,
                   shown.version, shown.key, shown.cause, shown.at
            from outbox_head head left join lateral (
                select version, key, case when starts_with(cause, 'restriction_') or cause = 'subjects_merged'
                                          then cause else 'subject_changed' end as cause, at
                from outbox
                where version > ? and (starts_with(cause, 'restriction_')
                    or cause in ('subjects_merged', 'member_changed', 'member_erased', 'permit_issued', 'permit_revoked'))
                order by version limit ?) shown on true
            order by shown.version
            """;

    private final DataSource database;

    FeedReader(DataSource database) {
        this.database = database;
    }

    long head() {
        try (var connection = database.getConnection()) {
            return OutboxLog.head(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("outbox not read", e);
        }
    }

    Found after(long version, int most) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(READ)) {
            statement.setLong(1, version);
            statement.setInt(2, most);
            try (var rows = statement.executeQuery()) {
                return found(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("changes not read", e);
        }
    }

    private static Found found(ResultSet rows) throws SQLException {
        var items = new ArrayList<FeedItem>();
        long oldest = 0;
        long head = 0;
        while (rows.next()) {
            oldest = rows.getLong(1);
            head = rows.getLong(2);
            var key = rows.getObject(4, UUID.class);
            if (key != null) {
                var at = rows.getObject(6, OffsetDateTime.class).toInstant();
                items.add(new FeedItem(rows.getLong(3), key, rows.getString(5), at));
            }
        }
        return new Found(oldest, head, items);
    }
}
