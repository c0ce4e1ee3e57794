package org.digitaltrust.pledge.signing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.contracts.PledgesState.Cause;
import org.digitaltrust.pledge.publication.PublishPledges;

/** Writes down what happens to pledges: the row, who did it, and what others are told, in the caller's transaction. */
@ApplicationScoped
class PledgeLedger {

    private final PledgeStore pledges;
    private final AuditTrail audit;
    private final PublishPledges publish;
    private final Guardians guardians;

    PledgeLedger(PledgeStore pledges, AuditTrail audit, PublishPledges publish, Guardians guardians) {
        this.pledges = pledges;
        this.audit = audit;
        this.publish = publish;
        this.guardians = guardians;
    }

    void signed(Caller by, Signing.Accepted signing, Optional<GuardianCommitment> guardian, String evidence) {
        signing.replaced().ifPresent(pledges::end);
        pledges.add(signing.pledge(), evidence);
        var facts = signing.pledge().facts();
        guardian.ifPresent(it -> guardians.keep(facts, it));
        audit.record(by, "pledge_signed", "pledge", facts.id());
        publish.pledgesOf(facts.memberId(), Cause.PLEDGE_SIGNED, facts.signedAt());
    }

    void withdrawn(Caller by, Pledge.Withdrawn pledge) {
        pledges.end(pledge);
        audit.record(by, "pledge_withdrawn", "pledge", pledge.facts().id());
        publish.pledgesOf(pledge.facts().memberId(), Cause.PLEDGE_WITHDRAWN, pledge.at());
    }

    /** Nobody did it: time, a version, or what others decided. The rows are written already. */
    void turned(UUID member, Cause cause, Instant at) {
        publish.pledgesOf(member, cause, at);
    }
}
