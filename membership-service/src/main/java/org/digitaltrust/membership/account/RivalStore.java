package org.digitaltrust.membership.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.digitaltrust.contracts.AccountStatus;
import org.jspecify.annotations.Nullable;

/** Who else has proven what somebody is proving now. */
@ApplicationScoped
public class RivalStore {

    // Two who prove the same account at once wait for each other here, and for officers who verify it, in one order.
    private static final String LOCK = """
            select count(pg_advisory_xact_lock(key)) from (
                select hashtextextended(name, 0) as key from unnest(cast(:names as text[])) as names (name) order by key) keys
            """;
    private static final String RIVALS = """
            id <> ?1 and platform = ?2
            and ((status in (VERIFIED, STALE) and handleKey = ?3)
                or (status <> REVOKED and userIdProven and platformUserId = ?4))
            order by id
            """;

    /**
     * Somebody else's proof of the same handle or platform user id.
     *
     * @param member null where it belongs to an application
     */
    public record Rival(@Nullable UUID member, Account account) {
        /** Whether a newer proof ends this one: it has become due, or is of a handle that it is not called by any more. */
        public boolean yields() {
            return member != null && account.status() != AccountStatus.VERIFIED;
        }
    }

    private final AccountStore.Rows rows;

    RivalStore(AccountStore.Rows rows) {
        this.rows = rows;
    }

    /**
     * Keeps everybody else from proving this account under this handle and id until the transaction ends. Comes before any
     * member is locked.
     */
    @Transactional(TxType.MANDATORY)
    public void keepOut(Account proving, @Nullable String userId) {
        var names = Stream.concat(
                        Stream.of(proving.platform() + ":@" + proving.handleKey()),
                        Stream.ofNullable(userId).map(it -> proving.platform() + ":uid:" + it))
                .toArray(String[]::new);
        rows.getEntityManager()
                .createNativeQuery(LOCK, Long.class)
                .setParameter("names", names)
                .getSingleResult();
    }

    /** All who have proven it. */
    @Transactional(TxType.MANDATORY)
    public List<Rival> of(Account proving, @Nullable String userId) {
        return rows
                .list(
                        RIVALS,
                        proving.id(),
                        proving.platform(),
                        proving.handleKey(),
                        Objects.requireNonNullElse(userId, ""))
                .stream()
                .map(it -> new Rival(it.memberId, it.toAccount()))
                .toList();
    }
}
