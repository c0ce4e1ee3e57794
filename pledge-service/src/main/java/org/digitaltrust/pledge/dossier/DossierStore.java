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

    /** Erased members who have dossiers left. */
    List<UUID> forgottenMembers(int most) {
        return getEntityManager()
                .createQuery(
                        "select distinct memberId from DossierRow where forgottenAt is not null order by memberId",
                        UUID.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** Their documents go with them; the files are orphans then. */
    long removeForgotten(UUID member) {
        return delete("memberId = ?1 and forgottenAt is not null", member);
    }

    private Kept kept(DossierRow row, List<DossierDocument> inside) {
        var now = clock.instant();
        var kinds = inside.stream().map(it -> it.label().kind()).collect(Collectors.toSet());
        var needed = config.permitSectors().contains(row.sector);
        var today = LocalDate.ofInstant(now, config.zone());
        return new Kept(Dossier.of(row.toFacts(), row.closedAt, kinds, needed, now, today), inside);
    }
}
