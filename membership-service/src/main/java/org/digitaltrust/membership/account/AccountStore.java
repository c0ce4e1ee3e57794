package org.digitaltrust.membership.account;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.contracts.AccountStatus;

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
    private static final String TAKEN = """
            from AccountRow listed where listed.applicationId = ?1 and exists (select 1 from AccountRow other
                where other.status = ?2 and other.id <> listed.id and other.platform = listed.platform
                and (other.handleKey = listed.handleKey or other.platformUserId = listed.platformUserId))
            """;

    private final Rows rows;
    private final Ids ids;

    AccountStore(Rows rows, Ids ids) {
        this.rows = rows;
        this.ids = ids;
    }

    /** Keeps what an applicant lists, in their order. */
    @Transactional(TxType.MANDATORY)
    public void claim(UUID application, List<AccountClaim> claims) {
        for (int i = 0; i < claims.size(); i++) {
            rows.persist(AccountRow.claimed(ids.next(), application, i, claims.get(i)));
        }
    }

    /** Verifies all accounts of an application on an officer's word, or none if one of them is somebody else's. */
    @Transactional(TxType.MANDATORY)
    public Verification verify(UUID application, String officer, Instant at) {
        rows.getEntityManager()
                .createNativeQuery(LOCK, Long.class)
                .setParameter("application", application)
                .getSingleResult();
        Optional<AccountRow> taken =
                rows.find(TAKEN, application, AccountStatus.VERIFIED).firstResultOptional();
        if (taken.isPresent()) {
            return new Verification.Taken(taken.get().toAccount());
        }
        rows.list("applicationId", application).forEach(it -> {
            it.status = AccountStatus.VERIFIED;
            it.method = ProofMethod.OFFICER;
            it.verifiedBy = officer;
            it.verifiedAt = at;
        });
        rows.flush();
        return new Verification.Verified();
    }

    /** The accounts of an approved application are its member's from now on. */
    @Transactional(TxType.MANDATORY)
    public void handOver(UUID application, UUID member) {
        rows.list("applicationId", application).forEach(it -> it.memberId = member);
    }

    /** An application came to nothing: its accounts are free for whoever proves them. */
    @Transactional(TxType.MANDATORY)
    public void release(UUID application) {
        rows.list("applicationId", application).forEach(it -> it.status = AccountStatus.REVOKED);
    }

    public List<Account> ofMember(UUID member) {
        return ofMembers(List.of(member)).getOrDefault(member, List.of());
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
