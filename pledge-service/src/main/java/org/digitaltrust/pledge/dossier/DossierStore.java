package org.digitaltrust.pledge.dossier;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.digitaltrust.chassis.page.PageRequest;

@ApplicationScoped
class DossierStore implements PanacheRepositoryBase<DossierRow, UUID> {

    private static final String IS_DUE = "forgottenAt <= ?1 or (closedAt is not null and validUntil <= ?2)"
            + " or (closedAt is null and validUntil <= ?3)";

    private final DocumentStore documents;
    private final DossierConfig config;
    private final Clock clock;

    DossierStore(DocumentStore documents, DossierConfig config, Clock clock) {
        this.documents = documents;
        this.config = config;
        this.clock = clock;
    }

    /** A dossier as it stands now, with what is in it. */
    record Kept(Dossier dossier, List<DossierDocument> documents) {}

    void add(DossierFacts facts) {
        persistAndFlush(new DossierRow(facts));
    }

    void close(Dossier.Closed dossier) {
        findByIdOptional(dossier.facts().id()).orElseThrow().closedAt = dossier.at();
        flush();
    }

    Optional<Kept> dossier(UUID id) {
        return findByIdOptional(id).map(it -> kept(it, documents.of(it.id)));
    }

    /** Holds it until the end of the transaction: nobody else puts anything in or closes it meanwhile. */
    Optional<Kept> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(it -> kept(it, documents.of(it.id)));
    }

    boolean hasAnyOf(UUID member) {
        return count("memberId", member) > 0;
    }

    /** One row more than the page has, if there are more. */
    List<Kept> pageOf(UUID member, PageRequest page) {
        var rows = find("memberId = ?1 and id > ?2 order by id", member, page.after())
                .range(0, page.limit())
                .list();
        var inside = documents.of(rows.stream().map(it -> it.id).toList()).stream()
                .collect(Collectors.groupingBy(DossierDocument::dossierId));
        return rows.stream()
                .map(it -> kept(it, inside.getOrDefault(it.id, List.of())))
                .toList();
    }

    /** Marks those of a member who was erased. */
    void forget(UUID member, Instant at) {
        update("forgottenAt = ?1 where memberId = ?2 and forgottenAt is null", at, member);
    }

    /**
     * Which dossiers are kept no longer.
     *
     * @param erasedUntil whose member was erased at this time or before
     * @param closedUntil closed ones that were valid until this time or less long
     * @param othersUntil the same of those that nobody closed
     */
    record Due(Instant erasedUntil, Instant closedUntil, Instant othersUntil) {}

    List<UUID> membersWith(Due due, int most) {
        return getEntityManager()
                .createQuery(
                        "select distinct memberId from DossierRow where " + IS_DUE + " order by memberId", UUID.class)
                .setParameter(1, due.erasedUntil())
                .setParameter(2, due.closedUntil())
                .setParameter(3, due.othersUntil())
                .setMaxResults(most)
                .getResultList();
    }

    /** Their documents go with them; the files are orphans then. */
    long remove(UUID member, Due due) {
        return delete(
                "(" + IS_DUE + ") and memberId = ?4", due.erasedUntil(), due.closedUntil(), due.othersUntil(), member);
    }

    /** Into which more can be put. */
    long openOf(UUID member, Instant now) {
        return count("memberId = ?1 and closedAt is null and validUntil > ?2", member, now);
    }

    /** Of which member a dossier is; without reading more, so that it is read afresh once it is locked. */
    Optional<UUID> memberOf(UUID id) {
        return getEntityManager()
                .createQuery("select memberId from DossierRow where id = ?1", UUID.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst();
    }

    private Kept kept(DossierRow row, List<DossierDocument> inside) {
        var now = clock.instant();
        var kinds = inside.stream().map(it -> it.label().kind()).collect(Collectors.toSet());
        var needed = config.permitSectors().contains(row.sector);
        var today = LocalDate.ofInstant(now, config.zone());
        return new Kept(Dossier.of(row.toFacts(), row.closedAt, kinds, needed, now, today), inside);
    }
}
