package org.digitaltrust.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.contracts.DelegationScope;
import org.digitaltrust.membership.delegation.Delegations;

/** Says as whom somebody may change a member. An officer is a member like others where it is about themself. */
@ApplicationScoped
class WhoChanges {

    private final Delegations delegations;
    private final Clock clock;

    WhoChanges(Delegations delegations, Clock clock) {
        this.delegations = delegations;
        this.clock = clock;
    }

    /** Empty: the member is not theirs to know of. */
    Optional<ChangedAs> profile(Caller caller, Member member) {
        if (member.isHeldBy(caller.subject())) {
            return Optional.of(ChangedAs.MEMBER);
        }
        if (caller.has("membership_officer")) {
            return Optional.of(ChangedAs.OFFICER);
        }
        return delegations.allows(caller.subject(), member.id(), DelegationScope.PROFILE, clock.instant())
                ? Optional.of(ChangedAs.DELEGATE)
                : Optional.empty();
    }
}
