package org.digitaltrust.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/** When callers sent codes that were wrong, so that nobody can try them all. */
@ApplicationScoped
class WrongClaimStore {

    private final Session database;

    WrongClaimStore(Session database) {
        this.database = database;
    }

    /** One attempt at a time of each caller, so that many at once count as many. */
    @Transactional(TxType.MANDATORY)
    List<Instant> lockSince(String caller, Instant since) {
        database.createNativeQuery(
                        "select count(pg_advisory_xact_lock(hashtextextended('claims:' || :caller, 0)))", Long.class)
                .setParameter("caller", caller)
                .getSingleResult();
        return database.createNativeQuery(
                        "select at from wrong_claim where caller = :caller and at > :since order by at", Instant.class)
                .setParameter("caller", caller)
                .setParameter("since", since)
                .getResultList();
    }

    /** Notes one, and forgets those of this caller that no longer count. */
    @Transactional(TxType.MANDATORY)
    void add(String caller, Instant at, Instant counted) {
        database.createNativeMutationQuery("delete from wrong_claim where caller = :caller and at <= :counted")
                .setParameter("caller", caller)
                .setParameter("counted", counted)
                .executeUpdate();
        database.createNativeMutationQuery("insert into wrong_claim (caller, at) values (:caller, :at)")
                .setParameter("caller", caller)
                .setParameter("at", at)
                .executeUpdate();
    }
}
