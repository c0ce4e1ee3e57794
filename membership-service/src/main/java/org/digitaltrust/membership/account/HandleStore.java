package org.digitaltrust.membership.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What accounts were called before. */
@ApplicationScoped
public class HandleStore {

    private static final String ADD = """
            insert into account_handle (account_id, handle, handle_key, valid_from, valid_until)
            values (:account, :handle, :key, :from, :until)
            """;
    private static final String FIND = """
            select handle, valid_from as "from", valid_until as "until" from account_handle
            where account_id = :account order by valid_from
            """;

    /** From when until when an account was called so. */
    public record FormerHandle(String handle, Instant from, Instant until) {}

    private final EntityManager database;

    HandleStore(EntityManager database) {
        this.database = database;
    }

    /** The account is called something else from now on. */
    @Transactional(TxType.MANDATORY)
    public void end(Account account, Instant at) {
        database.createNativeQuery(ADD)
                .setParameter("account", account.id())
                .setParameter("handle", account.handle())
                .setParameter("key", account.handleKey())
                .setParameter("from", account.handleSince())
                .setParameter("until", at)
                .executeUpdate();
    }

    /** Oldest first, without the one of now. */
    @Transactional
    public List<FormerHandle> of(UUID account) {
        return database.unwrap(org.hibernate.Session.class)
                .createNativeQuery(FIND, FormerHandle.class)
                .setParameter("account", account)
                .getResultList();
    }
}
