package org.digitaltrust.sanctions.register;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.digitaltrust.outbox.OutboxLog;
import org.digitaltrust.outbox.OutboxRow;
import org.digitaltrust.sanctions.restriction.Restriction;
import org.digitaltrust.sanctions.restriction.RestrictionStore;
import org.digitaltrust.sanctions.subject.Subject;
import org.digitaltrust.sanctions.subject.SubjectStore;

/** Reads the register from the database, each time in one consistent snapshot of rows and outbox version. */
@ApplicationScoped
class RegisterLoader {

    /** What one look found. */
    record Loaded(long version, List<SubjectRecord> records) {}

    private static final String ONE_SNAPSHOT = "set transaction isolation level repeatable read read only";

    private final AgroalDataSource dataSource;
    private final EntityManager database;
    private final SubjectStore subjects;
    private final RestrictionStore restrictions;

    RegisterLoader(
            AgroalDataSource dataSource, EntityManager database, SubjectStore subjects, RestrictionStore restrictions) {
        this.dataSource = dataSource;
        this.database = database;
        this.subjects = subjects;
        this.restrictions = restrictions;
    }

    /** The whole register. */
    @Transactional
    public Loaded everything() throws SQLException {
        beginSnapshot();
        return new Loaded(head(), join(subjects.all(), restrictions.standing()));
    }

    /**
     * What has changed after a version, at most a batch of it. A version below the one given means that the database is
     * not the one it was, as after a restore from a backup.
     */
    @Transactional
    public Loaded changesAfter(long version, int most) throws SQLException {
        beginSnapshot();
        try (var connection = dataSource.getConnection()) {
            var rows = OutboxLog.after(connection, version, most);
            if (rows.isEmpty()) {
                return new Loaded(OutboxLog.head(connection), List.of());
            }
            var changed = rows.stream().map(OutboxRow::key).collect(Collectors.toSet());
            return new Loaded(rows.getLast().version(), load(changed));
        }
    }

    private List<SubjectRecord> load(Collection<UUID> ids) {
        var standing = restrictions.confirmedOf(ids).stream()
                .filter(Restriction::stands)
                .toList();
        return join(subjects.of(ids), standing);
    }

    private static List<SubjectRecord> join(List<Subject> subjects, List<Restriction> standing) {
        Map<UUID, List<Restriction>> bySubject =
                standing.stream().collect(Collectors.groupingBy(Restriction::subjectId));
        return subjects.stream()
                .map(it -> new SubjectRecord(it, bySubject.getOrDefault(it.id(), List.of())))
                .toList();
    }

    private void beginSnapshot() {
        database.createNativeQuery(ONE_SNAPSHOT).executeUpdate();
    }

    private long head() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return OutboxLog.head(connection);
        }
    }
}
