package org.digitaltrust.sanctions.clearance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.page.PageRequest;
import org.jspecify.annotations.Nullable;

/** Permits in the database. Every call belongs to the caller's transaction. */
@ApplicationScoped
class PermitStore {

    private final Rows rows;

    PermitStore(Rows rows) {
        this.rows = rows;
    }

    void add(IssuedPermit permit) {
        rows.persist(PermitRow.of(permit));
    }

    Optional<IssuedPermit> find(UUID id) {
        return rows.findByIdOptional(id).map(PermitRow::toPermit);
    }

    /** @return false if it is revoked already, or unknown */
    boolean revoke(UUID id, IssuedPermit.Revocation it) {
        var revoked = rows.update(
                "revokedBy = ?1, revokedAt = ?2, revocationReasons = ?3 where id = ?4 and revokedAt is null",
                it.by(),
                it.at(),
                it.reasons(),
                id);
        rows.getEntityManager().clear();
        return revoked > 0;
    }

    /** In order of their ids, of one restriction or of all, one more than the page holds. */
    List<IssuedPermit> page(@Nullable UUID restriction, PageRequest page) {
        var found = restriction == null
                ? rows.find("id > ?1 order by id", page.after())
                : rows.find("restrictionId = ?1 and id > ?2 order by id", restriction, page.after());
        return found.range(0, page.limit()).stream().map(PermitRow::toPermit).toList();
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<PermitRow, UUID> {}
}
