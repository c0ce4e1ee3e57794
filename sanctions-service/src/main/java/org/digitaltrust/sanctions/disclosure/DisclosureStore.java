package org.digitaltrust.sanctions.disclosure;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.chassis.time.Ids;
import org.jspecify.annotations.Nullable;

/** The log in the database. */
@ApplicationScoped
class DisclosureStore {

    private static final String KEEP = """
            insert into disclosure (entry_id, id, at, caller, client, operation, subject_id, restriction_ids, purpose, outcome,
                                    register_version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (entry_id) do nothing
            """;

    private static final String COUNT = """
            with new as (insert into drained_count (entry_id) values (?) on conflict do nothing returning entry_id)
            insert into clear_count (client, purpose, hour, count)
            select ?::text, ?::text, ?::timestamptz, ?::bigint from new
            on conflict (client, purpose, hour) do update set count = clear_count.count + excluded.count
            """;

    private static final String FORGET =
            "delete from drained_count where entry_id = any (?) or drained_at < now() - interval '90 days'";

    private static final String PAGE = """
            select * from disclosure
            where entry_id > ? and (?::uuid is null or subject_id = ?) and (?::text is null or client = ?)
              and (?::timestamptz is null or at >= ?) and (?::timestamptz is null or at < ?)
            order by entry_id limit ?
            """;

    /** What an auditor can ask the log for; times are half-open, null means any. */
    record Filter(
            @Nullable UUID subject,
            @Nullable String client,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime until) {}

    private final AgroalDataSource dataSource;
    private final Ids ids;

    DisclosureStore(AgroalDataSource dataSource, Ids ids) {
        this.ids = ids;
        this.dataSource = dataSource;
    }

    /** Keeps entries, all or none; those it has already are left as they are. */
    @Transactional(rollbackOn = SQLException.class)
    public void keep(List<Entry> entries) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(KEEP)) {
            for (var entry : entries) {
                fill(connection, statement, entry);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void fill(Connection connection, PreparedStatement statement, Entry entry) throws SQLException {
        var it = entry.disclosure();
        statement.setObject(1, entry.entryId());
        statement.setObject(2, it.id());
        statement.setObject(3, it.at().atOffset(ZoneOffset.UTC));
        statement.setString(4, text(it.caller()));
        statement.setString(5, text(it.client()));
        statement.setString(6, text(it.operation()));
        statement.setObject(7, it.subject());
        statement.setArray(8, connection.createArrayOf("uuid", it.restrictions().toArray()));
        statement.setString(9, it.purpose() == null ? null : text(it.purpose()));
        statement.setString(10, text(it.outcome()));
        statement.setLong(11, it.registerVersion());
    }

    /** PostgreSQL keeps no U+0000, and one such entry must not hold up all behind it. */
    private static String text(String any) {
        return any.replace('\0', '\uFFFD');
    }

    /** Adds to the counts of clears, all or none; those that were added before are left out. */
    @Transactional(rollbackOn = SQLException.class)
    public void count(List<Spooled.Clears> clears) throws SQLException {
        if (clears.isEmpty()) {
            return;
        }
        // In one order, so that two replicas do not wait for one another.
        var ordered = new ArrayList<>(clears);
        ordered.sort(Comparator.comparing(it -> it.key().toString()));
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(COUNT)) {
            for (var it : ordered) {
                statement.setObject(1, it.entryId() == null ? ids.next() : it.entryId());
                statement.setString(2, text(it.key().client()));
                statement.setString(
                        3, it.key().purpose() == null ? null : text(it.key().purpose()));
                statement.setObject(4, it.key().hour().atOffset(ZoneOffset.UTC));
                statement.setLong(5, it.count());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /**
     * Forgets ids of counts that will never come again, and all that are older than any spool.
     *
     * @param settled may be empty
     */
    @Transactional(rollbackOn = SQLException.class)
    public void forget(List<UUID> settled) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(FORGET)) {
            statement.setArray(1, connection.createArrayOf("uuid", settled.toArray()));
            statement.executeUpdate();
        }
    }

    /** Entries in the order they were made, one more than the page holds. */
    List<Entry> page(Filter filter, PageRequest page) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(PAGE)) {
            statement.setObject(1, page.after());
            statement.setObject(2, filter.subject());
            statement.setObject(3, filter.subject());
            statement.setString(4, filter.client());
            statement.setString(5, filter.client());
            statement.setObject(6, filter.from());
            statement.setObject(7, filter.from());
            statement.setObject(8, filter.until());
            statement.setObject(9, filter.until());
            statement.setInt(10, page.limit() + 1);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<Entry>();
                while (rows.next()) {
                    found.add(entryOf(rows));
                }
                return found;
            }
        }
    }

    private static Entry entryOf(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("entry_id", UUID.class),
                new Disclosure(
                        row.getObject("id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("caller"),
                        row.getString("client"),
                        row.getString("operation"),
                        row.getObject("subject_id", UUID.class),
                        List.of((UUID[]) row.getArray("restriction_ids").getArray()),
                        row.getString("purpose"),
                        row.getString("outcome"),
                        row.getLong("register_version")));
    }
}
