package org.digitaltrust.sanctions.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.digitaltrust.evidence.merkle.Hash;
import org.digitaltrust.evidence.merkle.Log;

/** Reads the log: entries in their order, and proofs. */
@ApplicationScoped
class AuditLog {

    private static final String SIZE = "select size from audit_log";
    // One statement, hence one snapshot.
    private static final String WHOLE = """
            select (select count(*) from audit_entry) = (select count(*) from audit_waiting) + (select count(*) from audit_leaf)
                and (select size from audit_log) = (select count(*) from audit_leaf)
            """;
    private static final String PLACE = "select index from audit_leaf where entry_id = ?";
    private static final String FROM = """
            select l.index, canonical_audit_entry(e), e.hash from audit_leaf l join audit_entry e on e.id = l.entry_id
            where l.index >= ? order by l.index limit ?
            """;

    private final DataSource database;

    AuditLog(DataSource database) {
        this.database = database;
    }

    long size() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SIZE);
                var found = statement.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }

    /** Whether every entry has a leaf or waits for one, and every leaf is counted. */
    boolean isWhole() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(WHOLE);
                var found = statement.executeQuery()) {
            return found.next() && found.getBoolean(1);
        }
    }

    /** Empty for an entry that does not exist, and for one that has no leaf yet. */
    OptionalLong placeOf(UUID entry) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(PLACE)) {
            statement.setObject(1, entry);
            try (var found = statement.executeQuery()) {
                return found.next() ? OptionalLong.of(found.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    /** A proof out of what the log keeps of itself. */
    @Transactional
    List<Hash> proof(Function<Log, List<Hash>> of) throws SQLException {
        try (var connection = database.getConnection()) {
            return of.apply(new Log(new AuditNodes(connection)));
        }
    }

    /** Entries from a place on. */
    List<AuditEntry> from(long index, int most) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FROM)) {
            statement.setLong(1, index);
            statement.setInt(2, most);
            try (var found = statement.executeQuery()) {
                var entries = new ArrayList<AuditEntry>();
                while (found.next()) {
                    entries.add(new AuditEntry(found.getLong(1), found.getString(2), Hash.of(found.getBytes(3))));
                }
                return entries;
            }
        }
    }
}
