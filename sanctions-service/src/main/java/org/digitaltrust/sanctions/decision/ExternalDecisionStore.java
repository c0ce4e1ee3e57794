package org.digitaltrust.sanctions.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.page.PageRequest;

/** External decisions in the database. Every call belongs to the caller's transaction. */
@ApplicationScoped
class ExternalDecisionStore {

    private final Rows rows;

    ExternalDecisionStore(Rows rows) {
        this.rows = rows;
    }

    void add(ExternalDecision.Pending decision) {
        rows.persist(ExternalDecisionRow.of(decision));
    }

    Optional<ExternalDecision> find(UUID id) {
        return rows.findByIdOptional(id).map(ExternalDecisionRow::toDecision);
    }

    /** The same, held against a second confirmation until this transaction ends. */
    Optional<ExternalDecision> findToConfirm(UUID id) {
        return rows.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(ExternalDecisionRow::toDecision);
    }

    void confirm(ExternalDecision.Confirmed it) {
        rows.update("confirmedBy = ?1, confirmedAt = ?2 where id = ?3", it.confirmedBy(), it.confirmedAt(), it.id());
    }

    /** In order of their ids, one more than the page holds. */
    List<ExternalDecision> page(PageRequest page) {
        return rows.find("id > ?1 order by id", page.after()).range(0, page.limit()).stream()
                .map(ExternalDecisionRow::toDecision)
                .toList();
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<ExternalDecisionRow, UUID> {}
}
