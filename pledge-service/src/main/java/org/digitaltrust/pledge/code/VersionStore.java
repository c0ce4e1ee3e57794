package org.digitaltrust.pledge.code;

import static java.util.Objects.requireNonNull;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.pledge.code.CodeVersion.Status;
import org.digitaltrust.pledge.code.SignableVersions.InForceSince;

@ApplicationScoped
class VersionStore implements PanacheRepositoryBase<VersionRow, UUID> {

    private static final String LOCK_AUDIENCE = "select pg_advisory_xact_lock(hashtextextended('audience/' || ?1, 0))";
    private static final String TRY_TO_LOCK_AUDIENCE =
            "select pg_try_advisory_xact_lock(hashtextextended('audience/' || ?1, 0))";
    // A version that was adopted after its time waits for whoever brings it into force.
    private static final String AHEAD = """
            from VersionRow due
            where due.status = ?1 and due.effectiveFrom > due.adoptedAt
            and not exists (select 1 from VersionRow later
                where later.codeId = due.codeId and later.number > due.number and later.status = ?2)
            """;
    private static final String AUDIENCE = "and due.audience = (select c.audience from CodeRow c where c.id = ?3)";
    private static final List<Status> PUBLISHED = List.of(Status.ADOPTED, Status.IN_FORCE, Status.SUPERSEDED);

    void add(Code code, CodeVersion.Draft draft, CodeText text) {
        persist(new VersionRow(code, draft, text));
    }

    int nextNumberOf(UUID code) {
        return (int) count("codeId", code) + 1;
    }

    /** Holds this version until the end of the transaction: nobody else moves it meanwhile. */
    Optional<WrittenVersion> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(VersionRow::toWrittenVersion);
    }

    /** Holds this version as it is: others may hold it likewise, nobody moves it meanwhile. */
    Optional<WrittenVersion> holdStill(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ).map(VersionRow::toWrittenVersion);
    }

    /** Makes entries into force for one audience follow one another. Comes before any lock on a version. */
    void lockAudienceOf(UUID version) {
        findByIdOptional(version).ifPresent(row -> {
            getEntityManager()
                    .createNativeQuery(LOCK_AUDIENCE, Object.class)
                    .setParameter(1, row.audience)
                    .getResultList();
            // What was read before the lock may have changed while we waited.
            getEntityManager().detach(row);
        });
    }

    /** The same, but for false where somebody else has it. */
    boolean tryToLockAudienceOf(UUID version) {
        return findByIdOptional(version)
                .map(row -> {
                    var locked = getEntityManager()
                            .createNativeQuery(TRY_TO_LOCK_AUDIENCE, Boolean.class)
                            .setParameter(1, row.audience)
                            .getSingleResult();
                    getEntityManager().detach(row);
                    return Boolean.TRUE.equals(locked);
                })
                .orElse(false);
    }

    /** Versions that were adopted ahead of a time that has come, the earliest first. */
    @Transactional
    List<UUID> dueAt(Instant now, int most) {
        var due = AHEAD + "and due.effectiveFrom <= ?3 order by due.effectiveFrom, due.number";
        return find(due, Status.ADOPTED, Status.IN_FORCE, now).range(0, most - 1).stream()
                .map(it -> it.id)
                .toList();
    }

    /** From when on a version that is adopted ahead takes the place of this one, brought into force in time or not. */
    Optional<Instant> givesWayFrom(VersionFacts version) {
        return find(AHEAD + AUDIENCE, Status.ADOPTED, Status.IN_FORCE, version.codeId()).stream()
                .map(it -> it.effectiveFrom)
                .min(Comparator.naturalOrder());
    }

    /** Versions of a code that came after one, in the order of their numbers. */
    List<InForceSince> enteredAfter(UUID code, int number) {
        return find("codeId = ?1 and number > ?2 and inForceFrom is not null order by number", code, number).stream()
                .map(it -> new InForceSince(it.id, it.number, it.change, requireNonNull(it.inForceFrom)))
                .toList();
    }

    /** Since when nothing of a code is in force, where something was. */
    Optional<Instant> outOfForceSince(UUID code) {
        var all = list("codeId = ?1 and inForceFrom is not null", code);
        return all.stream().anyMatch(it -> it.status == Status.IN_FORCE)
                ? Optional.empty()
                : all.stream().map(it -> requireNonNull(it.supersededAt)).max(Comparator.naturalOrder());
    }

    Optional<WrittenVersion> version(UUID id) {
        return findByIdOptional(id).map(VersionRow::toWrittenVersion);
    }

    Optional<WrittenVersion> version(UUID code, int number) {
        return find("codeId = ?1 and number = ?2", code, number)
                .firstResultOptional()
                .map(VersionRow::toWrittenVersion);
    }

    Optional<WrittenVersion> inForceFor(String audience) {
        return find("audience = ?1 and status = ?2", audience, Status.IN_FORCE)
                .firstResultOptional()
                .map(VersionRow::toWrittenVersion);
    }

    /** What is in force for the audience of this version, held until the end of the transaction: nobody signs it meanwhile. */
    Optional<CodeVersion.InForce> lockInForceBesides(VersionFacts version) {
        return find(
                        "status = ?1 and audience = (select c.audience from CodeRow c where c.id = ?2)",
                        Status.IN_FORCE,
                        version.codeId())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(VersionRow::toVersion)
                .map(CodeVersion.InForce.class::cast);
    }

    /** What others may know of a code: versions adopted or later, oldest first. */
    List<WrittenVersion> publishedOf(UUID code) {
        return find("codeId = ?1 and status in ?2 order by number", code, PUBLISHED).stream()
                .map(VersionRow::toWrittenVersion)
                .toList();
    }

    List<WrittenVersion> inForceOf(Collection<UUID> codes) {
        return find("codeId in ?1 and status = ?2", codes, Status.IN_FORCE).stream()
                .map(VersionRow::toWrittenVersion)
                .toList();
    }

    /** Writes at once, since the database must see one version leave before it sees the next one come. */
    void move(CodeVersion version) {
        findByIdOptional(version.facts().id()).orElseThrow().moveTo(version);
        flush();
    }
}
