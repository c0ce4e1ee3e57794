package org.digitaltrust.membership.delegating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.membership.delegation.Delegation;
import org.digitaltrust.membership.delegation.DelegationStore;
import org.digitaltrust.membership.member.DelegatingMembers;
import org.digitaltrust.membership.member.Member;

/** A talent lets an agency act for them. */
@ApplicationScoped
class GrantDelegation {

    private final DelegatingMembers members;
    private final DelegationStore delegations;
    private final DelegatingConfig config;
    private final AuditTrail audit;
    private final Clock clock;
    private final Ids ids;

    GrantDelegation(
            DelegatingMembers members,
            DelegationStore delegations,
            DelegatingConfig config,
            AuditTrail audit,
            Clock clock,
            Ids ids) {
        this.members = members;
        this.delegations = delegations;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    Granting by(Caller caller, GrantRequest wish) {
        // The agency first, and only if it is one: whoever ends an agency's delegations holds it while locking its
        // talents.
        var agency = members.isAgency(wish.agencyId()) && !members.isAgency(wish.talentId())
                ? members.lock(wish.agencyId())
                : Optional.<Member>empty();
        var talent = members.lock(wish.talentId()).filter(it -> caller.subject().equals(it.holder()));
        if (talent.isEmpty()) {
            return new Granting.Unknown();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var until = wish.validUntil().toInstant().truncatedTo(ChronoUnit.MICROS);
        if (!until.isAfter(now) || until.isAfter(now.plus(config.longest()))) {
            return new Granting.BadEnd();
        }
        if (talent.get().profile().isAgency()) {
            return new Granting.TalentCannotDelegate();
        }
        if (!members.mayDelegate(talent.get())) {
            return new Granting.NotPossible();
        }
        if (agency.filter(members::mayActForOthers).isEmpty()) {
            return new Granting.AgencyCannotAct();
        }
        return grant(caller, agency.get(), talent.get(), wish, now, until);
    }

    private Granting grant(Caller caller, Member agency, Member talent, GrantRequest wish, Instant now, Instant until) {
        delegations.expire(talent.id(), now);
        var current = delegations.currentOfPair(agency.id(), talent.id());
        if (current.isPresent()) {
            return new Granting.AlreadyDelegated(current.get().id());
        }
        var delegation = new Delegation(ids.next(), agency.id(), talent.id(), wish.scopes(), now, until, null);
        delegations.add(delegation);
        audit.record(caller, "delegation_granted", "delegation", delegation.id());
        members.delegationsChanged(talent);
        return new Granting.Granted(delegation);
    }
}
