package org.digitaltrust.pledge.code;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.pledge.code.CodeVersion.Status;

@ApplicationScoped
class VersionStore implements PanacheRepositoryBase<VersionRow, UUID> {

    private static final String LOCK_AUDIENCE = "select pg_advisory_xact_lock(hashtextextended('audience/' || ?1, 0))";
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

    /** What is in force for the audience of this version. */
    Optional<CodeVersion.InForce> inForceBesides(VersionFacts version) {
        return find(
                        "status = ?1 and audience = (select c.audience from CodeRow c where c.id = ?2)",
                        Status.IN_FORCE,
                        version.codeId())
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
