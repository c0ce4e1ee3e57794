package org.digitaltrust.sanctions.restriction;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Changes of restrictions, kept for ever: they are a restriction's history. */
@ApplicationScoped
class ChangeStore {

    private final Rows rows;

    ChangeStore(Rows rows) {
        this.rows = rows;
    }

    void add(Change.Pending lifting) {
        rows.persist(ChangeRow.lifting(lifting));
    }

    boolean hasPending(UUID restriction) {
        return rows.count("restrictionId = ?1 and confirmedAt is null", restriction) > 0;
    }

    Optional<Change> find(UUID restriction, UUID id) {
        return rows.find("id = ?1 and restrictionId = ?2", id, restriction)
                .firstResultOptional()
                .map(ChangeRow::toChange);
    }

    void confirm(Change.Confirmed it) {
        rows.update("confirmedBy = ?1, confirmedAt = ?2 where id = ?3", it.confirmedBy(), it.confirmedAt(), it.id());
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<ChangeRow, UUID> {}
}
