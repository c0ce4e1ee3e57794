package org.digitaltrust.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.time.Ids;
import org.hibernate.Session;

/** Claim codes, by their hashes. Of each application and each membership at most one can be used. */
@ApplicationScoped
class ClaimCodeStore {

    private static final String APPLICATION = "application_id";
    private static final String MEMBER = "member_id";

    private final Session database;
    private final Ids ids;

    ClaimCodeStore(Session database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /** The code that was there before can no longer be used. */
    @Transactional(TxType.MANDATORY)
    void replace(Claimable what, byte[] hash, String by, Instant at, Instant expiresAt) {
        switch (what) {
            case Claimable.PaperApplication(var id) -> replace(APPLICATION, id, hash, by, at, expiresAt);
            case Claimable.Membership(var id) -> replace(MEMBER, id, hash, by, at, expiresAt);
        }
    }

    private void replace(String column, UUID target, byte[] hash, String by, Instant at, Instant expiresAt) {
        database.createNativeMutationQuery(
                        "delete from claim_code where %s = :target and used_at is null".formatted(column))
                .setParameter("target", target)
                .executeUpdate();
        database.createNativeMutationQuery("""
                        insert into claim_code (id, %s, hash, made_by, made_at, expires_at)
                        values (:id, :target, :hash, :by, :at, :expires)
                        """.formatted(column))
                .setParameter("id", ids.next())
                .setParameter("target", target)
                .setParameter("hash", hash)
                .setParameter("by", by)
                .setParameter("at", at)
                .setParameter("expires", expiresAt)
                .executeUpdate();
    }

    /** What a code leads to, while it can be used, and by others than whoever made it. To be locked before the code is used. */
    Optional<Claimable> leadsTo(byte[] hash, String by, Instant at) {
        return database.createNativeQuery("""
                        select application_id, member_id from claim_code
                        where hash = :hash and used_at is null and expires_at > :at and made_by <> :by
                        """, Object[].class)
                .addScalar(APPLICATION, UUID.class)
                .addScalar(MEMBER, UUID.class)
                .setParameter("by", by)
                .setParameter("at", at)
                .setParameter("hash", hash)
                .uniqueResultOptional()
                .map(ClaimCodeStore::claimable);
    }

    /** False where it has been used or replaced in the meantime. */
    @Transactional(TxType.MANDATORY)
    boolean use(byte[] hash, String by, Instant at) {
        return database.createNativeMutationQuery(
                                "update claim_code set used_by = :by, used_at = :at where hash = :hash and used_at is null")
                        .setParameter("by", by)
                        .setParameter("at", at)
                        .setParameter("hash", hash)
                        .executeUpdate()
                == 1;
    }

    private static Claimable claimable(Object[] ids) {
        return ids[0] instanceof UUID application
                ? new Claimable.PaperApplication(application)
                : new Claimable.Membership((UUID) ids[1]);
    }
}
