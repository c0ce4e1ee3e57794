package org.digitaltrust.pledge.signing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.contracts.PledgesState;
import org.digitaltrust.contracts.PledgesState.Cause;
import org.digitaltrust.outbox.Outbox;

/** Writes down what happens to pledges: the row, who did it, and what others are told, in the caller's transaction. */
@ApplicationScoped
class PledgeLedger {

    private final PledgeStore pledges;
    private final AuditTrail audit;
    private final Outbox outbox;

    PledgeLedger(PledgeStore pledges, AuditTrail audit, Outbox outbox) {
        this.pledges = pledges;
        this.audit = audit;
        this.outbox = outbox;
    }

    void signed(Caller by, Signing.Accepted signing, String evidence) {
        signing.replaced().ifPresent(pledges::end);
        pledges.add(signing.pledge(), evidence);
        var facts = signing.pledge().facts();
        audit.record(by, "pledge_signed", "pledge", facts.id());
        publish(facts.memberId(), Cause.PLEDGE_SIGNED, facts.signedAt());
    }

    void withdrawn(Caller by, Pledge.Ended pledge) {
        pledges.end(pledge);
        audit.record(by, "pledge_withdrawn", "pledge", pledge.facts().id());
        publish(pledge.facts().memberId(), Cause.PLEDGE_WITHDRAWN, pledge.at());
    }

    private void publish(UUID member, Cause cause, Instant at) {
        var all = pledges.allOf(member).stream().map(it -> state(it, at)).toList();
        outbox.publish(sequence -> new PledgesState(member, sequence, cause, at, all));
    }

    private static PledgesState.Pledge state(Pledge pledge, Instant at) {
        var facts = pledge.facts();
        return new PledgesState.Pledge(
                facts.id(),
                facts.codeId(),
                facts.versionId(),
                facts.version(),
                status(pledge.statusAt(at)),
                facts.signedAt(),
                facts.validUntil());
    }

    private static PledgesState.Status status(Pledge.Status status) {
        return switch (status) {
            case ACTIVE -> PledgesState.Status.ACTIVE;
            case SUPERSEDED -> PledgesState.Status.SUPERSEDED;
            case WITHDRAWN -> PledgesState.Status.WITHDRAWN;
            case EXPIRED -> PledgesState.Status.EXPIRED;
        };
    }
}
