package org.digitaltrust.membership.directory;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.membership.account.Tier;
import org.digitaltrust.outbox.OutboxLog;
import org.digitaltrust.outbox.OutboxRow;

/** Reads the directory for searches by likeness, each time in one consistent snapshot of entries and outbox version. */
@ApplicationScoped
class LikenessLoader {

    /**
     * What one look found.
     *
     * @param first the lowest version found; one more than the last where nothing was
     * @param version the version that is included
     * @param gone members who changed and are not listed any more
     * @param complete whether that was all there is
     */
    record Loaded(long first, long version, List<Resembling> entries, Set<UUID> gone, boolean complete) {

        /** Whether this cannot follow what was known: rows were purged meanwhile, or the database is an older one. */
        boolean leavesGapAfter(long known) {
            return first > known + 1 || version < known;
        }
    }

    private static final String ONE_SNAPSHOT = "set transaction isolation level repeatable read read only";
    private static final String READ =
            "select member_id, name_key, words, kind, chapter, topic_keys, tier from directory_entry";
    private static final String THOSE = READ + " where member_id = any(?)";
    private static final int TEN_MINUTES = 600;
    private static final int AT_ONCE = 1_000;

    private final DataSource database;

    LikenessLoader(DataSource database) {
        this.database = database;
    }

    /** The whole directory. A large one takes longer than a transaction usually may. */
    @Transactional
    @TransactionConfiguration(timeout = TEN_MINUTES)
    Loaded everything() throws SQLException {
        try (var connection = snapshot();
                var statement = connection.prepareStatement(READ)) {
            var version = OutboxLog.head(connection);
            return new Loaded(0, version, read(statement), Set.of(), true);
        }
    }

    /** What has changed after a version, at most a batch of it. */
    @Transactional
    Loaded changesAfter(long version, int most) throws SQLException {
        try (var connection = snapshot()) {
            var rows = OutboxLog.after(connection, version, most);
            if (rows.isEmpty()) {
                var head = OutboxLog.head(connection);
                return new Loaded(head + 1, head, List.of(), Set.of(), true);
            }
            var gone = rows.stream().map(OutboxRow::key).collect(Collectors.toSet());
            var entries = those(connection, gone);
            entries.forEach(it -> gone.remove(it.member()));
            return new Loaded(rows.getFirst().version(), rows.getLast().version(), entries, gone, rows.size() < most);
        }
    }

    private Connection snapshot() throws SQLException {
        var connection = database.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute(ONE_SNAPSHOT);
        }
        return connection;
    }

    private static List<Resembling> those(Connection connection, Collection<UUID> members) throws SQLException {
        try (var statement = connection.prepareStatement(THOSE)) {
            statement.setArray(1, connection.createArrayOf("uuid", members.toArray()));
            return read(statement);
        }
    }

    private static List<Resembling> read(PreparedStatement statement) throws SQLException {
        statement.setFetchSize(AT_ONCE);
        try (var found = statement.executeQuery()) {
            var entries = new ArrayList<Resembling>();
            while (found.next()) {
                entries.add(entry(found));
            }
            return entries;
        }
    }

    private static Resembling entry(ResultSet found) throws SQLException {
        var tier = found.getString(7);
        return new Resembling(
                found.getObject(1, UUID.class),
                found.getString(2),
                found.getString(3),
                MemberKind.valueOf(found.getString(4)),
                found.getString(5),
                Set.of((String[]) found.getArray(6).getArray()),
                tier == null ? null : Tier.valueOf(tier));
    }
}
