package org.digitaltrust.sanctions.restriction;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.sanctions.subject.SubjectStore;
import org.jspecify.annotations.Nullable;

/** Restrictions in the database. Every call belongs to the caller's transaction. */
@ApplicationScoped
public class RestrictionStore {

    /** What an officer can ask the list for. Null means any. */
    record Filter(
            @Nullable UUID subject,
            @Nullable Status status,
            @Nullable String medium,
            @Nullable Instant activeAt) {}

    private final Rows rows;
    private final SubjectStore subjects;
    private final Clock clock;

    RestrictionStore(Rows rows, SubjectStore subjects, Clock clock) {
        this.rows = rows;
        this.subjects = subjects;
        this.clock = clock;
    }

    public void add(Restriction restriction) {
        rows.persist(RestrictionRow.of(restriction, clock.instant()));
    }

    public Optional<Restriction> find(UUID id) {
        return rows.findByIdOptional(id).map(RestrictionRow::toRestriction);
    }

    /** The same, held against other changes until this transaction ends. */
    public Optional<Restriction> findToChange(UUID id) {
        return rows.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(RestrictionRow::toRestriction);
    }

    /** From here on it stands, for the subject that survives where the one it was entered for was merged meanwhile. */
    public void confirm(UUID id, UUID subject, Instant at) {
        rows.update("confirmedAt = ?1, subjectId = ?2 where id = ?3 and confirmedAt is null", at, subject, id);
        rows.getEntityManager().clear();
    }

    /** It waits no longer and never takes effect. */
    public void withdraw(UUID id, Instant at) {
        rows.update("withdrawnAt = ?1 where id = ?2 and confirmedAt is null", at, id);
        rows.getEntityManager().clear();
    }

    public void end(UUID id, Ending ending) {
        rows.update(
                "endedAt = ?1, endedAs = ?2, supersededBy = ?3 where id = ?4",
                ending.at(),
                ending.as().name().toLowerCase(Locale.ROOT),
                ending.successor(),
                id);
        rows.getEntityManager().clear();
    }

    /** All confirmed ones of these subjects, ended ones included. */
    public List<Restriction> confirmedOf(Collection<UUID> subjects) {
        return rows.find("confirmedAt is not null and subjectId in ?1 order by id", subjects).stream()
                .map(RestrictionRow::toRestriction)
                .toList();
    }

    /** All that stand, of everybody. */
    public List<Restriction> standing() {
        return rows.find("confirmedAt is not null and endedAt is null").stream()
                .map(RestrictionRow::toRestriction)
                .toList();
    }

    /** Restrictions in order of their ids, one more than the page holds. */
    List<Restriction> page(Filter filter, PageRequest page) {
        var records = filter.subject() == null ? List.<UUID>of() : subjects.groupOf(filter.subject());
        var query = new FilterQuery(filter, records, clock.instant());
        return rows
                .find("id > :after" + query.text() + " order by id", query.parameters(page.after()))
                .range(0, page.limit())
                .stream()
                .map(RestrictionRow::toRestriction)
                .toList();
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<RestrictionRow, UUID> {}
}
