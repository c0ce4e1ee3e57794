package org.digitaltrust.pledge.dossier;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class DocumentStore implements PanacheRepositoryBase<DocumentRow, UUID> {

    private static final int REWRAPPED_AT_ONCE = 100;

    /** A document and where its content lies. */
    record Filed(DossierDocument document, StoredFile file) {}

    void add(DossierDocument document, StoredFile file) {
        persistAndFlush(new DocumentRow(document, file));
    }

    List<DossierDocument> of(UUID dossier) {
        return of(List.of(dossier));
    }

    List<DossierDocument> of(Collection<UUID> dossiers) {
        return find("dossierId in ?1 order by dossierId, number", dossiers).stream()
                .map(DocumentRow::toDocument)
                .toList();
    }

    DossierDocument document(UUID id) {
        return findByIdOptional(id).orElseThrow().toDocument();
    }

    /** Of all documents in dossiers of a member. */
    long bytesOf(UUID member) {
        return getEntityManager()
                .createQuery("""
                        select coalesce(sum(d.size), 0L) from DocumentRow d
                        where d.dossierId in (select o.id from DossierRow o where o.memberId = ?1)
                        """, Long.class)
                .setParameter(1, member)
                .getSingleResult();
    }

    Optional<Filed> filed(UUID dossier, UUID document) {
        return find("dossierId = ?1 and id = ?2", dossier, document)
                .firstResultOptional()
                .map(DocumentStore::filed);
    }

    List<Filed> filedIn(UUID dossier) {
        return find("dossierId = ?1 order by number", dossier).stream()
                .map(DocumentStore::filed)
                .toList();
    }

    /** Those whose key another master key than this one has wrapped, after an id. */
    List<Filed> wrappedByAnother(String master, UUID after) {
        return find("masterKey <> ?1 and id > ?2 order by id", master, after).range(0, REWRAPPED_AT_ONCE - 1).stream()
                .map(DocumentStore::filed)
                .toList();
    }

    /** Only as it was read: somebody else may have been quicker. */
    boolean rewrap(UUID document, StoredFile before, StoredFile after) {
        return update(
                        "masterKey = ?1, wrappedKey = ?2 where id = ?3 and masterKey = ?4",
                        after.key().master(),
                        after.key().bytes(),
                        document,
                        before.key().master())
                == 1;
    }

    private static Filed filed(DocumentRow row) {
        return new Filed(row.toDocument(), row.file());
    }
}
