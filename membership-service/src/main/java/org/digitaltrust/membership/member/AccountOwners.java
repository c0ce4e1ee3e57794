package org.digitaltrust.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.contracts.MemberState.Cause;
import org.jspecify.annotations.Nullable;

/** Members, as far as those need them who look after accounts. */
@ApplicationScoped
public class AccountOwners {

    private static final String LOCK_IF_FREE = "select id from member where id = :id for update skip locked";

    /**
     * A member whose accounts are looked after.
     *
     * @param holder token subject of the person who holds the membership; null while nobody has claimed it
     * @param current whether they have not left or been expelled
     */
    public record Owner(UUID id, @Nullable String holder, boolean current) {
        public boolean isHeldBy(String subject) {
            return subject.equals(holder);
        }
    }

    private final MemberStore members;
    private final PublishMember publish;
    private final EntityManager database;

    AccountOwners(MemberStore members, PublishMember publish, EntityManager database) {
        this.members = members;
        this.publish = publish;
        this.database = database;
    }

    @Transactional
    public Optional<Owner> find(UUID id) {
        return members.find(id).map(AccountOwners::owner);
    }

    /** Finds a member and lets nobody else change it or its accounts until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public Optional<Owner> lock(UUID id) {
        return members.lock(id).map(AccountOwners::owner);
    }

    /** Locks a member, unless somebody else has. */
    @Transactional(TxType.MANDATORY)
    public boolean lockIfFree(UUID id) {
        return !database.createNativeQuery(LOCK_IF_FREE, UUID.class)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    /** Tells everybody that the accounts of a member have changed. Last in the transaction of the change. */
    @Transactional(TxType.MANDATORY)
    public void tell(UUID id) {
        members.lock(id).ifPresent(it -> {
            var changed = it.changed();
            members.change(changed);
            publish.because(Cause.ACCOUNTS_CHANGED, changed);
        });
    }

    private static Owner owner(Member it) {
        return new Owner(it.id(), it.holder(), !it.isGone());
    }
}
