package org.digitaltrust.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import org.digitaltrust.membership.pledge.PledgeCopies;
import org.digitaltrust.membership.sanction.SanctionCopies;

/** Brings together what decides where a membership stands: what we have heard of it, and its own record. */
@ApplicationScoped
class KnownFacts {

    private final PledgeCopies pledges;
    private final SanctionCopies sanctions;
    private final StandingConfig config;

    KnownFacts(PledgeCopies pledges, SanctionCopies sanctions, StandingConfig config) {
        this.pledges = pledges;
        this.sanctions = sanctions;
        this.config = config;
    }

    StandingFacts of(Member member) {
        return new StandingFacts(member.leaving(), pledges.of(member.id()), sanctions.of(member.id()), config.grace());
    }
}
