package org.digitaltrust.sanctions.register;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitaltrust.outbox.OutboxLog;
import org.digitaltrust.outbox.OutboxRow;
import org.digitaltrust.sanctions.permit.Permit;
import org.digitaltrust.sanctions.permit.PermitReader;
import org.digitaltrust.sanctions.restriction.Restriction;
import org.digitaltrust.sanctions.restriction.RestrictionStore;
import org.digitaltrust.sanctions.review.Review;
import org.digitaltrust.sanctions.review.ReviewReader;
import org.digitaltrust.sanctions.subject.SealedNames;
import org.digitaltrust.sanctions.subject.Subject;
import org.digitaltrust.sanctions.subject.SubjectReader;

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

    private static final int TEN_MINUTES = 600;

    private final AgroalDataSource dataSource;
    private final EntityManager database;
    private final RestrictionStore restrictions;
    private final SealedNames sealedNames;

    RegisterLoader(
            AgroalDataSource dataSource,
            EntityManager database,
            RestrictionStore restrictions,
            SealedNames sealedNames) {
        this.sealedNames = sealedNames;
        this.dataSource = dataSource;
        this.database = database;
        this.restrictions = restrictions;
    }

    /** The whole register. A large one takes longer than a transaction usually may. */
    @Transactional
    @TransactionConfiguration(timeout = TEN_MINUTES)
    public Loaded everything() throws SQLException {
        beginSnapshot();
        try (var connection = dataSource.getConnection()) {
            var records = join(
                    SubjectReader.all(connection, sealedNames),
                    restrictions.standing(),
                    PermitReader.all(connection),
                    ReviewReader.all(connection));
            return new Loaded(0, OutboxLog.head(connection), records, Set.of(), true);
        }
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
            var records = load(connection, gone);
            records.stream().flatMap(it -> it.subject().ids()).forEach(gone::remove);
            return new Loaded(rows.getFirst().version(), rows.getLast().version(), records, gone, rows.size() < most);
        }
    }

    private List<SubjectRecord> load(Connection connection, Collection<UUID> ids) throws SQLException {
        var subjects = SubjectReader.of(connection, ids, sealedNames);
        var all = subjects.stream().flatMap(Subject::ids).toList();
        var standing = restrictions.confirmedOf(all).stream()
                .filter(Restriction::stands)
                .toList();
        var restricting = standing.stream().map(Restriction::id).toList();
        return join(subjects, standing, PermitReader.of(connection, restricting), ReviewReader.of(connection, all));
    }

    private static List<SubjectRecord> join(
            List<Subject> subjects, List<Restriction> standing, List<Permit> permits, List<Review> reviews) {
        var restrictionsOf = standing.stream().collect(Collectors.groupingBy(Restriction::subjectId));
        var permitsFor = permits.stream().collect(Collectors.groupingBy(Permit::restrictionId));
        var reviewsOf = reviews.stream().collect(Collectors.groupingBy(Review::subjectId));
        return subjects.stream()
                .map(subject -> {
                    var own = ofAll(restrictionsOf, subject.ids());
                    var cleared = ofAll(permitsFor, own.stream().map(Restriction::id));
                    return new SubjectRecord(subject, own, cleared, ofAll(reviewsOf, subject.ids()));
                })
                .toList();
    }

    private static <T> List<T> ofAll(Map<UUID, List<T>> known, Stream<UUID> ids) {
        return ids.flatMap(it -> known.getOrDefault(it, List.of()).stream()).toList();
    }

    private void beginSnapshot() {
        database.createNativeQuery(ONE_SNAPSHOT).executeUpdate();
    }
}
