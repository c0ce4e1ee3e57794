package org.digitaltrust.membership.delegation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.contracts.DelegationScope;
import org.hibernate.Session;

/** Delegations. Whoever changes those of a talent has locked the talent. */
@ApplicationScoped
public class DelegationStore {

    private static final String CURRENT = "talentId = ?1 and endedAt is null and validUntil > ?2 order by id";
    private static final String OF_PAIR = "agencyId = ?1 and talentId = ?2 and endedAt is null";
    private static final String EXPIRE = """
            update DelegationRow set endedAt = validUntil, endedBy = ?1
            where talentId = ?2 and endedAt is null and validUntil <= ?3
            """;
    private static final String NEXT =
            "select min(valid_until) from delegation where talent_id = :talent and ended_at is null";
    private static final String TALENTS = """
            select distinct talent_id from delegation where agency_id = :agency and ended_at is null order by talent_id
            """;
    private static final String END_GRANTED_BY =
            "update DelegationRow set endedAt = ?1, endedBy = ?2 where talentId = ?3 and endedAt is null";
    private static final String END_GRANTED_TO =
            "update DelegationRow set endedAt = ?1, endedBy = ?2 where agencyId = ?3 and endedAt is null";
    private static final String HELD = """
            select d.id from delegation d where d.id > :after and exists (
                select 1 from member m where m.holder = :subject and m.id in (d.agency_id, d.talent_id))
            order by d.id limit :most
            """;
    private static final String ALLOWS = """
            select count(*) from delegation d join member a on a.id = d.agency_id join member t on t.id = d.talent_id
            where d.talent_id = :talent and a.holder = :subject and (:scope = '' or :scope = any(d.scopes))
            and d.ended_at is null and d.valid_until > :now
            and a.status in ('ACTIVE', 'GRACE') and t.status in ('PENDING_PLEDGE', 'ACTIVE', 'GRACE', 'SUSPENDED')
            """;

    private final Rows rows;

    DelegationStore(Rows rows) {
        this.rows = rows;
    }

    @Transactional(TxType.MANDATORY)
    public void add(Delegation delegation) {
        rows.persistAndFlush(DelegationRow.of(delegation));
    }

    public Optional<Delegation> find(UUID id) {
        return rows.findByIdOptional(id).map(DelegationRow::toDelegation);
    }

    /** Whose it is, to lock that talent before the delegation is read. */
    public Optional<UUID> talentOf(UUID id) {
        return session()
                .createNativeQuery("select talent_id from delegation where id = :id", UUID.class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    /** What a talent has granted that is in force. */
    public List<Delegation> currentOf(UUID talent, Instant now) {
        return rows.list(CURRENT, talent, now).stream()
                .map(DelegationRow::toDelegation)
                .toList();
    }

    /** The delegation of this pair that has not ended; expired ones are noted before, see {@link #expire}. */
    public Optional<Delegation> currentOfPair(UUID agency, UUID talent) {
        return rows.find(OF_PAIR, agency, talent).firstResultOptional().map(DelegationRow::toDelegation);
    }

    @Transactional(TxType.MANDATORY)
    public Delegation end(UUID id, Instant at, EndedBy by) {
        var row = rows.findById(id);
        row.endedAt = at;
        row.endedBy = by;
        rows.flush();
        return row.toDelegation();
    }

    /** Notes which delegations of a talent have come to their time; true if there were any. */
    @Transactional(TxType.MANDATORY)
    public boolean expire(UUID talent, Instant now) {
        return rows.update(EXPIRE, EndedBy.TIME, talent, now) > 0;
    }

    /** When the next delegation of a talent comes to its time. */
    public Optional<Instant> nextExpiry(UUID talent) {
        return Optional.ofNullable(session()
                .createNativeQuery(NEXT, Instant.class)
                .setParameter("talent", talent)
                .getSingleResultOrNull());
    }

    /** The talents for whom an agency acts. */
    public List<UUID> talentsOf(UUID agency) {
        return session()
                .createNativeQuery(TALENTS, UUID.class)
                .setParameter("agency", agency)
                .getResultList();
    }

    /** Ends everything that a talent has granted. */
    @Transactional(TxType.MANDATORY)
    public void endGrantedBy(UUID talent, Instant at) {
        rows.update(END_GRANTED_BY, at, EndedBy.MEMBERSHIP, talent);
    }

    /** Ends everything that an agency was granted. */
    @Transactional(TxType.MANDATORY)
    public void endGrantedTo(UUID agency, Instant at) {
        rows.update(END_GRANTED_TO, at, EndedBy.MEMBERSHIP, agency);
    }

    /** What the members that this person holds have granted or been granted, ended or not. */
    public List<Delegation> page(String subject, UUID after, int most) {
        var ids = session()
                .createNativeQuery(HELD, UUID.class)
                .setParameter("after", after)
                .setParameter("subject", subject)
                .setParameter("most", most)
                .getResultList();
        return rows.list("id in ?1 order by id", ids).stream()
                .map(DelegationRow::toDelegation)
                .toList();
    }

    /** Whether somebody holds an agency that may do this for a talent; empty: anything at all. */
    boolean allows(String subject, UUID talent, Optional<DelegationScope> scope, Instant now) {
        return session()
                        .createNativeQuery(ALLOWS, Long.class)
                        .setParameter("talent", talent)
                        .setParameter("subject", subject)
                        .setParameter("scope", scope.map(DelegationScope::name).orElse(""))
                        .setParameter("now", now)
                        .getSingleResult()
                > 0;
    }

    private Session session() {
        return rows.getEntityManager().unwrap(Session.class);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<DelegationRow, UUID> {}
}
