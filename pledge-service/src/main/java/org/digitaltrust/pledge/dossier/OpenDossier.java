package org.digitaltrust.pledge.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.pledge.member.MemberStore;

/** Opens a dossier of a member on one product of one advertiser. */
@ApplicationScoped
class OpenDossier {

    private final DossierStore dossiers;
    private final DossierKeepers keepers;
    private final MemberStore members;
    private final Quota quota;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    OpenDossier(
            DossierStore dossiers,
            DossierKeepers keepers,
            MemberStore members,
            Quota quota,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.dossiers = dossiers;
        this.keepers = keepers;
        this.members = members;
        this.quota = quota;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    Outcome by(Caller caller, DossierRequest stated) {
        // First: nobody is erased between being looked at and having one more dossier.
        quota.hold(stated.memberId());
        var member = members.member(stated.memberId());
        var keeper = keepers.keeper(caller, stated.memberId());
        if (member.isEmpty() || keeper.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (!member.get().maySign()) {
            return new Outcome.NotAMember(member.get().status());
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var facts = stated.toFacts(ids.next(), keeper.get(), now);
        if (!facts.validUntil().isAfter(now)) {
            return new Outcome.EndsInThePast();
        }
        var tooMany = quota.forAnother(stated.memberId(), now);
        if (tooMany.isPresent()) {
            return tooMany.get();
        }
        dossiers.add(facts);
        audit.record(caller, "dossier_opened", "dossier", facts.id());
        return new Outcome.Done(facts.id());
    }
}
