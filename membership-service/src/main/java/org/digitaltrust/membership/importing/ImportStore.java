package org.digitaltrust.membership.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.digitaltrust.membership.importing.Import.Tally;
import org.jspecify.annotations.Nullable;

/** Imports, and which member each external id became. */
@ApplicationScoped
class ImportStore {

    private static final String BEGIN = """
            insert into member_import (id, status, format, started_by, started_at) values (?, 'RUNNING', ?, ?, ?)
            """;
    private static final String BREAK_OFF = """
            update member_import set status = 'INTERRUPTED', ended_at = ? where status = 'RUNNING'
            """;
    // The turn is what lets one import run; this is for one that lost it and does not know yet.
    private static final String COUNT = """
            update member_import set imported = imported + ?, unchanged = unchanged + ?, refused = refused + ?
            where id = ? and status = 'RUNNING'
            """;
    private static final String END = """
            update member_import set status = ?, failure = ?, ended_at = ? where id = ? and status = 'RUNNING'
            """;
    private static final String COLUMNS = """
            select id, status, format, started_by, started_at, ended_at, imported, unchanged, refused, failure
            from member_import
            """;
    private static final String KNOWN = "select external_id, line_hash from imported_member where external_id = any(?)";
    private static final String NOTE =
            "insert into imported_member (external_id, member_id, import_id, line_hash) values (?, ?, ?, ?)";
    private static final String ADDRESSES = """
            select distinct p.email_hash from person p where p.email_hash = any(?) and (
                exists (select from application a where a.person_id = p.id and a.holder is null and a.takes_place)
                or exists (select from member m join imported_member i on i.member_id = m.id where m.person_id = p.id
                    and m.status in ('PENDING_PLEDGE', 'ACTIVE', 'GRACE', 'SUSPENDED')))
            """;

    private final DataSource database;

    ImportStore(DataSource database) {
        this.database = database;
    }

    @Transactional(TxType.MANDATORY)
    void begin(Import it) {
        run(BEGIN, statement -> {
            statement.setObject(1, it.id());
            statement.setString(2, it.format().name());
            statement.setString(3, it.startedBy());
            statement.setObject(4, it.startedAt().atOffset(ZoneOffset.UTC));
            return statement.executeUpdate();
        });
    }

    /** Whatever is said to run does so no more. For whoever has the turn. */
    @Transactional
    void breakOffOthers(Instant at) {
        run(BREAK_OFF, statement -> {
            statement.setObject(1, at.atOffset(ZoneOffset.UTC));
            return statement.executeUpdate();
        });
    }

    @Transactional(TxType.MANDATORY)
    void count(UUID id, Tally tally) {
        run(COUNT, statement -> {
            statement.setLong(1, tally.imported());
            statement.setLong(2, tally.unchanged());
            statement.setLong(3, tally.refused());
            statement.setObject(4, id);
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("import was broken off by another one import=" + id);
            }
            return id;
        });
    }

    @Transactional
    void end(UUID id, ImportStatus status, @Nullable String failure, Instant at) {
        run(END, statement -> {
            statement.setString(1, status.name());
            statement.setString(2, failure);
            statement.setObject(3, at.atOffset(ZoneOffset.UTC));
            statement.setObject(4, id);
            return statement.executeUpdate();
        });
    }

    @Transactional
    Optional<Import> find(UUID id) {
        return find(COLUMNS + "where id = ?", id);
    }

    /** The one that runs now, as far as anybody knows. */
    @Transactional
    Optional<Import> running() {
        return find(COLUMNS + "where status = 'RUNNING'");
    }

    private Optional<Import> find(String sql, Object... values) {
        return run(sql, statement -> {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var found = statement.executeQuery()) {
                return found.next() ? Optional.of(read(found)) : Optional.empty();
            }
        });
    }

    private static Import read(ResultSet found) throws SQLException {
        var ended = found.getObject(6, OffsetDateTime.class);
        return new Import(
                found.getObject(1, UUID.class),
                ImportStatus.valueOf(found.getString(2)),
                ImportFormat.valueOf(found.getString(3)),
                found.getString(4),
                found.getObject(5, OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                new Tally(found.getLong(7), found.getLong(8), found.getLong(9)),
                found.getString(10));
    }

    /** What those of these external ids were imported with that were. */
    Map<String, Hash> known(Collection<String> externalIds) {
        return run(KNOWN, statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("text", externalIds.toArray()));
            var known = new HashMap<String, Hash>();
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    known.put(found.getString(1), Hash.of(found.getBytes(2)));
                }
            }
            return known;
        });
    }

    /** Those of these e-mail addresses that an applicant on paper or an imported member has, as their hashes. */
    Set<Hash> addressesInUse(Collection<Hash> addresses) {
        return run(ADDRESSES, statement -> {
            var hashes = addresses.stream().map(Hash::bytes).toArray(byte[][]::new);
            statement.setArray(1, statement.getConnection().createArrayOf("bytea", hashes));
            var used = new HashSet<Hash>();
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    used.add(Hash.of(found.getBytes(1)));
                }
            }
            return used;
        });
    }

    @Transactional(TxType.MANDATORY)
    void note(UUID id, List<ReadLine.Right> lines) {
        run(NOTE, statement -> {
            for (var line : lines) {
                statement.setString(1, line.externalId());
                statement.setObject(2, line.member());
                statement.setObject(3, id);
                statement.setBytes(4, line.hash().bytes());
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    private interface Step<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Step<T> step) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return step.run(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("import not read or written", e);
        }
    }
}
