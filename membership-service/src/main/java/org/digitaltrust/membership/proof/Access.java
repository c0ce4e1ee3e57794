package org.digitaltrust.membership.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.contracts.DelegationScope;
import org.digitaltrust.membership.delegation.Delegations;
import org.digitaltrust.membership.member.AccountOwners;
import org.digitaltrust.membership.member.AccountOwners.Owner;

/** Whose accounts somebody may look after, and whose they may see. */
@ApplicationScoped
class Access {

    private final AccountOwners owners;
    private final Delegations delegations;
    private final Clock clock;

    Access(AccountOwners owners, Delegations delegations, Clock clock) {
        this.owners = owners;
        this.delegations = delegations;
        this.clock = clock;
    }

    /** The member, locked, if this caller may look after its accounts. */
    @Transactional(TxType.MANDATORY)
    Optional<Owner> lock(UUID member, Caller caller) {
        return owners.lock(member).filter(it -> isLookedAfterBy(it, caller));
    }

    /** The member, and an agency that acts for it within the scope of accounts. */
    boolean isLookedAfterBy(Owner member, Caller caller) {
        return member.isHeldBy(caller.subject())
                || delegations.allows(caller.subject(), member.id(), DelegationScope.ACCOUNTS, clock.instant());
    }

    boolean mayBeSeenBy(Owner member, Caller caller) {
        return isOfficer(caller) || isLookedAfterBy(member, caller);
    }

    static boolean isOfficer(Caller caller) {
        return caller.has("membership_officer");
    }
}
