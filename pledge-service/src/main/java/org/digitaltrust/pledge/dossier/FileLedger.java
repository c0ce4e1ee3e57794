package org.digitaltrust.pledge.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.digitaltrust.chassis.storage.FileKey;

/** Which files there may be in the storage. Each is written down before the storage has it, and crossed out with it. */
@ApplicationScoped
class FileLedger {

    private static final String ADD = "insert into stored_file (key, written_at) values (?, ?)";
    // Whoever still wants to point a document to it fails from here on, by the foreign key.
    private static final String TAKE_AN_ORPHAN = """
            delete from stored_file where key = (
                select key from stored_file f
                where written_at < ? and not exists (select from dossier_document d where d.file_key = f.key)
                order by written_at limit 1 for update skip locked)
            returning key
            """;

    private final DataSource database;

    FileLedger(DataSource database) {
        this.database = database;
    }

    /** In a transaction of its own: it must be known of the file even where the document is refused. */
    @Transactional(TxType.REQUIRES_NEW)
    void announce(FileKey key, Instant at) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ADD)) {
            statement.setString(1, key.text());
            statement.setObject(2, at.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("file not written down", e);
        }
    }

    /** Crosses out a file that is older than this and that no document points to. */
    @Transactional(TxType.MANDATORY)
    Optional<FileKey> takeAnOrphan(Instant writtenBefore) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(TAKE_AN_ORPHAN)) {
            statement.setObject(1, writtenBefore.atOffset(ZoneOffset.UTC));
            try (var found = statement.executeQuery()) {
                return found.next() ? Optional.of(new FileKey(found.getString(1))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("orphaned files not read", e);
        }
    }
}
