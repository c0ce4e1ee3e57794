package org.digitaltrust.sanctions.change;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.page.PageRequest;

/** Changes of restrictions, kept for ever: they are a restriction's history. */
@ApplicationScoped
class ChangeStore {

    private final Rows rows;

    ChangeStore(Rows rows) {
        this.rows = rows;
    }

    void add(Change.Proposal proposal) {
        rows.persist(ChangeRow.of(proposal));
    }

    boolean hasPending(UUID restriction) {
        return rows.count("restrictionId = ?1 and confirmedAt is null and withdrawnAt is null", restriction) > 0;
    }

    Optional<Change> find(UUID restriction, UUID id) {
        return rows.find("id = ?1 and restrictionId = ?2", id, restriction)
                .firstResultOptional()
                .map(ChangeRow::toChange);
    }

    void confirm(Change.Confirmed it) {
        rows.update("confirmedBy = ?1, confirmedAt = ?2 where id = ?3", it.confirmedBy(), it.confirmedAt(), it.id());
    }

    void withdraw(Change.Withdrawn it) {
        rows.update(
                "withdrawnBy = ?1, withdrawnAt = ?2, withdrawalReasons = ?3 where id = ?4",
                it.withdrawal().by(),
                it.withdrawal().at(),
                it.withdrawal().reasons(),
                it.id());
    }

    /** What was proposed for a restriction, oldest first, one more than the page holds. */
    List<Change> page(UUID restriction, PageRequest page) {
        return rows
                .find("restrictionId = ?1 and id > ?2 order by id", restriction, page.after())
                .range(0, page.limit())
                .stream()
                .map(ChangeRow::toChange)
                .toList();
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<ChangeRow, UUID> {}
}
