package org.digitaltrust.membership.account;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.digitaltrust.contracts.AccountStatus.REVOKED;
import static org.digitaltrust.contracts.AccountStatus.VERIFIED;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.digitaltrust.chassis.time.Ids;

/** Accounts of applications, which become accounts of the member that an application leads to. */
@ApplicationScoped
public class AccountStore {

    // Two officers who verify the same account at once wait for each other here, in an order that cannot deadlock, so
    // that the second one is told whose it is; the unique indexes are the last line.
    private static final String LOCK = """
            select count(pg_advisory_xact_lock(key)) from (
                select hashtextextended(platform || ':@' || handle_key, 0) as key
                from social_account where application_id = :application
                union
                select hashtextextended(platform || ':uid:' || platform_user_id, 0)
                from social_account where application_id = :application and platform_user_id is not null
                order by key) keys
            """;
    // An officer's word does not end another's proof, not even a stale one: who is right is decided first.
    private static final String TAKEN = """
            from AccountRow listed where listed.applicationId = ?1 and exists (select 1 from AccountRow other
                where other.id <> listed.id and other.platform = listed.platform
                and ((other.status in (VERIFIED, STALE) and other.handleKey = listed.handleKey)
                    or (other.status <> REVOKED and other.userIdProven and other.platformUserId = listed.platformUserId)))
            """;
    private static final String DUE = """
            select distinct memberId from AccountRow
            where status = :status and proofDueAt <= :now and memberId > :after order by memberId
            """;
    private static final String CURRENT = "applicationId = ?1 and status <> ?2";

    private final Rows rows;
    private final AudienceStore audiences;
    private final ProofConfig config;
    private final Clock clock;
    private final Ids ids;

    AccountStore(Rows rows, AudienceStore audiences, ProofConfig config, Clock clock, Ids ids) {
        this.rows = rows;
        this.audiences = audiences;
        this.config = config;
        this.clock = clock;
        this.ids = ids;
    }

    /** Keeps what an applicant lists, in their order. */
    @Transactional(TxType.MANDATORY)
    public void claim(UUID application, List<AccountClaim> claims) {
        for (int i = 0; i < claims.size(); i++) {
            add(application, i, claims.get(i));
        }
    }

    /** Keeps what many members list, each in their order. */
    @Transactional(TxType.MANDATORY)
    public void claimForMembers(Map<UUID, List<AccountClaim>> claims) {
        claims.forEach((member, listed) -> {
            for (int i = 0; i < listed.size(); i++) {
                var row = claimed(i, listed.get(i));
                row.memberId = member;
                rows.persist(row);
            }
        });
        rows.flush();
        audiences.addClaimedOf(claims.keySet());
    }

    /** Verifies all accounts of an application on an officer's word, or none if one of them is somebody else's. */
    @Transactional(TxType.MANDATORY)
    public Verification verify(UUID application, String officer, Instant at) {
        lock(application);
        Optional<AccountRow> taken = rows.find(TAKEN, application).firstResultOptional();
        if (taken.isPresent()) {
            return new Verification.Taken(taken.get().toAccount());
        }
        var proof = new Proof(ProofMethod.OFFICER, officer, at, at.plus(config.validity()));
        rows.list(CURRENT, application, REVOKED).forEach(it -> {
            var account = it.toAccount();
            var userId = account.platformUserId();
            if (account.state().attest(proof) instanceof AccountMove.Moved(var verified)) {
                it.take((userId == null ? account : account.knownAs(userId)).in(verified));
            }
        });
        rows.flush();
        return new Verification.Verified();
    }

    /**
     * Keeps what an applicant lists now: what stood there before and stands there still keeps its proof, what does not is
     * gone.
     */
    @Transactional(TxType.MANDATORY)
    public void replace(UUID application, List<AccountClaim> claims) {
        var before = rows.list("applicationId", application);
        for (int i = 0; i < claims.size(); i++) {
            var claim = claims.get(i);
            var kept = before.stream().filter(it -> it.isOf(claim)).findFirst();
            if (kept.isPresent()) {
                before.remove(kept.get());
                keep(kept.get(), i, claim);
            } else {
                add(application, i, claim);
            }
        }
        before.forEach(rows::delete);
        rows.flush();
    }

    private void keep(AccountRow row, int position, AccountClaim claim) {
        row.position = position;
        if (!Objects.equals(row.audience, claim.audience())) {
            row.claimAudience(claim.audience(), clock.instant());
            audiences.add(row.toAccount());
        }
    }

    private void add(UUID application, int position, AccountClaim claim) {
        var row = claimed(position, claim);
        row.applicationId = application;
        rows.persist(row);
        audiences.add(row.toAccount());
    }

    /**
     * Undoes {@link #release}: what the applicant had proven is theirs again, or nothing is if one account is proven as
     * somebody else's by now.
     */
    @Transactional(TxType.MANDATORY)
    public Verification takeBack(UUID application) {
        lock(application);
        Optional<AccountRow> taken = rows.find(TAKEN + " and listed.verifiedAt is not null", application)
                .firstResultOptional();
        if (taken.isPresent()) {
            return new Verification.Taken(taken.get().toAccount());
        }
        rows.list("applicationId = ?1 and revocationReason = ?2", application, AccountEnding.APPLICATION_ENDED)
                .forEach(AccountRow::comeBack);
        rows.flush();
        return new Verification.Verified();
    }

    private void lock(UUID application) {
        rows.getEntityManager()
                .createNativeQuery(LOCK, Long.class)
                .setParameter("application", application)
                .getSingleResult();
    }

    /** The accounts of an approved application are its member's from now on. */
    @Transactional(TxType.MANDATORY)
    public void handOver(UUID application, UUID member) {
        rows.list("applicationId", application).forEach(it -> it.memberId = member);
    }

    /** An application came to nothing: its accounts are free for whoever proves them. */
    @Transactional(TxType.MANDATORY)
    public void release(UUID application) {
        var ending = new Ending(AccountEnding.APPLICATION_ENDED, null, clock.instant());
        rows.list(CURRENT, application, REVOKED).forEach(it -> {
            var account = it.toAccount();
            if (account.state().revoke(ending) instanceof AccountMove.Moved(var revoked)) {
                it.take(account.in(revoked));
            }
        });
    }

    /** Lists another account of a member. */
    @Transactional(TxType.MANDATORY)
    public Account add(UUID member, AccountClaim claim) {
        var row = claimed((int) rows.count("memberId", member), claim);
        row.memberId = member;
        rows.persistAndFlush(row);
        audiences.add(row.toAccount());
        return row.toAccount();
    }

    private AccountRow claimed(int position, AccountClaim claim) {
        var row = new AccountRow();
        row.position = position;
        row.take(claim.asAccount(ids.next(), clock.instant()));
        return row;
    }

    /** Keeps the change of an account of a member that this transaction has locked. */
    @Transactional(TxType.MANDATORY)
    public void change(Account account) {
        rows.findById(account.id()).take(account);
        rows.flush();
    }

    /** Forgets what this transaction has read: since then it has waited for others. */
    @Transactional(TxType.MANDATORY)
    public void readAnew() {
        rows.flush();
        rows.getEntityManager().clear();
    }

    public Optional<Account> find(UUID member, UUID account) {
        return rows.find("memberId = ?1 and id = ?2", member, account)
                .firstResultOptional()
                .map(AccountRow::toAccount);
    }

    /** Another account that a member lists under the same handle. */
    public Optional<Account> twin(UUID member, Account account) {
        return ofMember(member).stream()
                .filter(it -> it.status() != REVOKED && !it.id().equals(account.id()))
                .filter(it -> it.platform().equals(account.platform())
                        && it.handleKey().equals(account.handleKey()))
                .findFirst();
    }

    /** Members with a proof that is to be repeated from before this time on, by id. */
    public List<UUID> membersWithProofDue(Instant now, UUID after, int most) {
        return rows.getEntityManager()
                .createQuery(DUE, UUID.class)
                .setParameter("status", VERIFIED)
                .setParameter("now", now)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    public List<Account> ofMember(UUID member) {
        return ofMembers(List.of(member)).getOrDefault(member, List.of());
    }

    /** A member's accounts by id, so that a page can follow another. */
    public List<Account> page(UUID member, UUID after, int most) {
        return rows.find("memberId = ?1 and id > ?2 order by id", member, after).page(0, most).stream()
                .map(AccountRow::toAccount)
                .toList();
    }

    /** How far a member reaches: the highest tier of those accounts that are verified; empty where nobody knows. */
    public Optional<Tier> tierOf(UUID member) {
        return ofMember(member).stream()
                .filter(it -> it.status() == VERIFIED)
                .flatMap(it -> Stream.ofNullable(it.reach()))
                .map(Audience::tier)
                .max(Comparator.naturalOrder());
    }

    public Map<UUID, List<Account>> ofMembers(Collection<UUID> members) {
        return rows.list("memberId in ?1 order by memberId, position", members).stream()
                .collect(groupingBy(
                        it -> Objects.requireNonNull(it.memberId), mapping(AccountRow::toAccount, toList())));
    }

    public Map<UUID, List<Account>> ofApplications(Collection<UUID> applications) {
        return rows.list("applicationId in ?1 order by applicationId, position", applications).stream()
                .collect(groupingBy(
                        it -> Objects.requireNonNull(it.applicationId), mapping(AccountRow::toAccount, toList())));
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<AccountRow, UUID> {}
}
