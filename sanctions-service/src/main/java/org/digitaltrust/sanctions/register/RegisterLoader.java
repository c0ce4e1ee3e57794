package org.digitaltrust.sanctions.register;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /**
     * What one look found.
     *
     * @param first the lowest version found; one more than the last where nothing was
     * @param version the version that is included
     * @param gone subjects that changed and have no record any more
     * @param complete whether that was all there is
     */
    record Loaded(long first, long version, List<SubjectRecord> records, Set<UUID> gone, boolean complete) {

        /** Whether this cannot follow what was known: rows were purged meanwhile, or the database is an older one. */
        boolean leavesGapAfter(long known) {
            return first > known + 1 || version < known;
        }
    }

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
        return new Loaded(0, head(), join(subjects.all(), restrictions.standing()), Set.of(), true);
    }

    /** What has changed after a version, at most a batch of it. */
    @Transactional
    public Loaded changesAfter(long version, int most) throws SQLException {
        beginSnapshot();
        try (var connection = dataSource.getConnection()) {
            var rows = OutboxLog.after(connection, version, most);
            if (rows.isEmpty()) {
                var head = OutboxLog.head(connection);
                return new Loaded(head + 1, head, List.of(), Set.of(), true);
            }
            var gone = rows.stream().map(OutboxRow::key).collect(Collectors.toSet());
            var records = load(gone);
            records.forEach(it -> gone.remove(it.subject().id()));
            return new Loaded(rows.getFirst().version(), rows.getLast().version(), records, gone, rows.size() < most);
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
