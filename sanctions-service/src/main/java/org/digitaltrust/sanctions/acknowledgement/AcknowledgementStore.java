package org.digitaltrust.sanctions.acknowledgement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.page.PageRequest;

/** Acknowledgements in the database. Every call belongs to the caller's transaction. */
@ApplicationScoped
class AcknowledgementStore {

    private final Rows rows;

    AcknowledgementStore(Rows rows) {
        this.rows = rows;
    }

    void add(Acknowledgement acknowledgement) {
        rows.persist(AcknowledgementRow.of(acknowledgement));
    }

    Optional<Acknowledgement> find(UUID restriction, UUID id) {
        return rows.find("id = ?1 and restrictionId = ?2", id, restriction)
                .firstResultOptional()
                .map(AcknowledgementRow::toAcknowledgement);
    }

    /** Of everybody, in order of their ids, one more than the page holds. */
    List<Acknowledgement> page(UUID restriction, PageRequest page) {
        return rows
                .find("restrictionId = ?1 and id > ?2 order by id", restriction, page.after())
                .range(0, page.limit())
                .stream()
                .map(AcknowledgementRow::toAcknowledgement)
                .toList();
    }

    /** Of one party. */
    List<Acknowledgement> page(UUID restriction, String party, PageRequest page) {
        return rows
                .find("restrictionId = ?1 and party = ?2 and id > ?3 order by id", restriction, party, page.after())
                .range(0, page.limit())
                .stream()
                .map(AcknowledgementRow::toAcknowledgement)
                .toList();
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<AcknowledgementRow, UUID> {}
}
