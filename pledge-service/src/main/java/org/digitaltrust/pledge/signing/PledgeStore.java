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

    // Since when and until when a member is held can be told from these, however many there are.
    private static final String TELLING = """
            select * from pledge where id in (
                select id from (
                    select distinct on (code_id, ended_at is null, status = 'EXPIRED') id from pledge where member_id = ?1
                    order by code_id, ended_at is null, status = 'EXPIRED', signed_at desc, id desc) latest
                union all
                (select id from pledge where member_id = ?1 order by signed_at, id limit 1))
            order by id
            """;
    private static final String SIGNED_AT = """
            select p.signedAt from PledgeRow p where p.memberId = :member and p.codeId = :code order by p.signedAt desc
            """;
    private static final String LATEST = "select max(p.signedAt) from PledgeRow p where p.versionId = :version";

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

    /** Those of a member that are not over. */
    List<Pledge.Open> openOf(UUID member) {
        return openOf(member, LockModeType.NONE);
    }

    /** The same, locked in the order of their ids. */
    List<Pledge.Open> lockOpenOf(UUID member) {
        return openOf(member, LockModeType.PESSIMISTIC_WRITE);
    }

    private List<Pledge.Open> openOf(UUID member, LockModeType lock) {
        return find("memberId = ?1 and dueAt is not null order by id", member).withLock(lock).stream()
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

    /**
     * What tells how a member stands, oldest first: of each code the pledge that is open, the last that ended and the last
     * that expired; and the first of all.
     */
    List<Pledge> tellingOf(UUID member) {
        List<?> rows = getEntityManager()
                .createNativeQuery(TELLING, PledgeRow.class)
                .setParameter(1, member)
                .getResultList();
        return rows.stream().map(PledgeRow.class::cast).map(PledgeRow::toPledge).toList();
    }

    /** When a member signed a code, leaving out so many signatures that came later; empty where there are no more. */
    Optional<Instant> signedAt(UUID member, UUID code, int later) {
        return getEntityManager()
                .createQuery(SIGNED_AT, Instant.class)
                .setParameter("member", member)
                .setParameter("code", code)
                .setFirstResult(later)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<Instant> latestTo(UUID version) {
        return Optional.ofNullable(getEntityManager()
                .createQuery(LATEST, Instant.class)
                .setParameter("version", version)
                .getSingleResult());
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
