package org.digitaltrust.membership.member;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.contracts.MemberStatus;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Members. */
@ApplicationScoped
class MemberStore {

    /** Which members a list is about. */
    record Filter(
            Optional<MemberStatus> status,
            Optional<MemberKind> kind,
            Optional<String> chapter,
            Optional<String> name) {}

    // News of a member who is being admitted at this moment waits for that transaction, and the other way round: one of
    // the two always sees what the other wrote.
    private static final String EXPECT = "select count(pg_advisory_xact_lock(hashtextextended('member:' || ?1, 0)))";
    private static final String DUE = """
            select id from member where look_again_at <= ?1 order by look_again_at limit ?2
            """;
    // Skipping what another replica looks at already.
    private static final String CLAIM = """
            select id from member where id = ?1 and look_again_at <= ?2 for update skip locked
            """;

    private static final String IS_AGENCY = "select count(*) from member where id = ?1 and kind in ('AGENCY', 'MCN')";

    private final Rows rows;

    MemberStore(Rows rows) {
        this.rows = rows;
    }

    @Transactional(TxType.MANDATORY)
    void add(Member member, UUID person) {
        var row = new MemberRow();
        row.personId = person;
        row.take(member);
        rows.persistAndFlush(row);
    }

    /** Many at once, each with the person whose data are theirs, in as few statements as can be. */
    @Transactional(TxType.MANDATORY)
    void addAll(Map<Member, UUID> personOf) {
        personOf.forEach((it, person) -> {
            var row = new MemberRow();
            row.personId = person;
            row.take(it);
            rows.persist(row);
        });
        rows.flush();
    }

    /** Makes whoever admits this member, or hears of it, wait for this transaction; for a member who may not be there yet. */
    @Transactional(TxType.MANDATORY)
    void expect(UUID id) {
        rows.getEntityManager()
                .createNativeQuery(EXPECT, Long.class)
                .setParameter(1, id.toString())
                .getSingleResult();
    }

    /** Members about whom time alone may have changed something, the longest due first. */
    @Transactional
    List<UUID> due(Instant now, int most) {
        return rows.getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(DUE, UUID.class)
                .setParameter(1, now)
                .setParameter(2, most)
                .getResultList();
    }

    /** Locks a member who is still due; empty where another transaction is at it, or was. */
    @Transactional(TxType.MANDATORY)
    Optional<Member> lockDue(UUID id, Instant now) {
        return rows.getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(CLAIM, UUID.class)
                .setParameter(1, id)
                .setParameter(2, now)
                .uniqueResultOptional()
                .flatMap(this::find);
    }

    /** When to look at a member again whom this transaction has locked; null: not before something is heard or done. */
    @Transactional(TxType.MANDATORY)
    void lookAgain(UUID id, @Nullable Instant at) {
        rows.findById(id).lookAgainAt = at;
        rows.flush();
    }

    /** Finds a member and lets nobody else change it until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    Optional<Member> lock(UUID id) {
        return rows.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(MemberRow::toMember);
    }

    /** Keeps the change of a member that this transaction has locked. */
    @Transactional(TxType.MANDATORY)
    void change(Member member) {
        rows.findById(member.id()).take(member);
        rows.flush();
    }

    /** Asked before a member is locked: what is read here is not what the lock finds. */
    boolean isAgency(UUID id) {
        return rows.getEntityManager()
                        .unwrap(Session.class)
                        .createNativeQuery(IS_AGENCY, Long.class)
                        .setParameter(1, id)
                        .getSingleResult()
                > 0;
    }

    Optional<Member> find(UUID id) {
        return rows.findByIdOptional(id).map(MemberRow::toMember);
    }

    /** Whose personal data the member's are. */
    Optional<UUID> personOf(UUID member) {
        return rows.findByIdOptional(member).map(it -> it.personId);
    }

    List<Member> those(Collection<UUID> ids) {
        return rows.list("id in ?1", ids).stream().map(MemberRow::toMember).toList();
    }

    /** The membership of a person that they have not left for good, else the newest: one from a list may be older than it. */
    Optional<Member> heldBy(String subject) {
        return rows.find(
                        "holder = ?1 order by case when resignedAt is null and endedKind is null then 0 else 1 end, id desc",
                        subject)
                .firstResultOptional()
                .map(MemberRow::toMember);
    }

    List<Member> page(Filter filter, UUID after, int most) {
        var conditions = new ArrayList<>(List.of("id > :after"));
        Map<String, Object> values = new HashMap<>(Map.of("after", after));
        filter.status().ifPresent(it -> {
            conditions.add("status = :status");
            values.put("status", it);
        });
        filter.kind().ifPresent(it -> {
            conditions.add("kind = :kind");
            values.put("kind", it);
        });
        filter.chapter().ifPresent(it -> {
            conditions.add("chapter = :chapter");
            values.put("chapter", it);
        });
        filter.name().ifPresent(it -> {
            conditions.add("lower(displayName) like lower(:name) escape '!'");
            values.put("name", "%" + it.replaceAll("[!%_]", "!$0") + "%");
        });
        return rows.find(String.join(" and ", conditions) + " order by id", values).page(0, most).stream()
                .map(MemberRow::toMember)
                .toList();
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<MemberRow, UUID> {}
}
