package org.digitaltrust.pledge.signing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.pledge.signing.Pledge.Status;

@ApplicationScoped
class PledgeStore implements PanacheRepositoryBase<PledgeRow, UUID> {

    void add(Pledge.Active pledge, String evidence) {
        persistAndFlush(new PledgeRow(pledge, evidence));
    }

    /** Writes at once, since the database must see one pledge end before it sees the next one begin. */
    void end(Pledge.Ended pledge) {
        findByIdOptional(pledge.facts().id()).orElseThrow().end(pledge);
        flush();
    }

    Optional<SignedPledge> pledge(UUID id) {
        return findByIdOptional(id).map(PledgeRow::toSignedPledge);
    }

    Optional<Pledge> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(PledgeRow::toPledge);
    }

    Optional<Pledge.Active> activeOf(UUID member, UUID code) {
        return find("memberId = ?1 and codeId = ?2 and status = ?3", member, code, Status.ACTIVE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(PledgeRow::toPledge)
                .map(Pledge.Active.class::cast);
    }

    /** All pledges of a member, oldest first. */
    List<Pledge> allOf(UUID member) {
        return find("memberId = ?1 order by id", member).stream()
                .map(PledgeRow::toPledge)
                .toList();
    }

    /** One row more than the page has, if there are more. */
    List<SignedPledge> page(UUID member, PageRequest page) {
        return find("memberId = ?1 and id > ?2 order by id", member, page.after()).range(0, page.limit()).stream()
                .map(PledgeRow::toSignedPledge)
                .toList();
    }

    boolean hasAnyOf(UUID member) {
        return count("memberId", member) > 0;
    }
}
