package org.digitaltrust.pledge.signing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.page.PageRequest;

@ApplicationScoped
class PledgeStore implements PanacheRepositoryBase<PledgeRow, UUID> {

    private static final String DUE = """
            select p.memberId from PledgeRow p where p.dueAt <= :now group by p.memberId order by min(p.dueAt)
            """;
    private static final String LOOK_AGAIN = """
            update pledge set due_at = ?1
            where id in (select id from pledge where code_id = ?2 and due_at is not null order by id for update)
            """;

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

    Optional<Pledge.Open> openOf(UUID member, UUID code) {
        return find("memberId = ?1 and codeId = ?2 and dueAt is not null", member, code)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(PledgeRow::toPledge)
                .map(Pledge.Open.class::cast);
    }

    /** Those of a member that are not over, locked in the order of their ids. */
    List<Pledge.Open> lockOpenOf(UUID member) {
        return find("memberId = ?1 and dueAt is not null order by id", member)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .map(PledgeRow::toPledge)
                .map(Pledge.Open.class::cast)
                .toList();
    }

    void turn(Pledge.Open pledge, Instant nextLook) {
        findByIdOptional(pledge.facts().id()).orElseThrow().turn(pledge, nextLook);
        flush();
    }

    /** Members who have pledges to be looked at, whose turn came first first. */
    @Transactional
    List<UUID> membersDueAt(Instant now, int most) {
        return getEntityManager()
                .createQuery(DUE, UUID.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** Has all open pledges to a code looked at; locked in the order of their ids, as everywhere. */
    void lookAgainAt(UUID code, Instant now) {
        getEntityManager()
                .createNativeQuery(LOOK_AGAIN)
                .setParameter(1, now)
                .setParameter(2, code)
                .executeUpdate();
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
