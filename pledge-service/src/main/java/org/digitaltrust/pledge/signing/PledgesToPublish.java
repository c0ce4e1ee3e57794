package org.digitaltrust.pledge.signing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.PledgesState;
import org.digitaltrust.pledge.publication.PublishedPledges;

/** Pledges as others may know them: not every one that ever was, so that what is told does not grow without end. */
@ApplicationScoped
class PledgesToPublish implements PublishedPledges {

    private final PledgeStore pledges;

    PledgesToPublish(PledgeStore pledges) {
        this.pledges = pledges;
    }

    @Override
    public List<PledgesState.Pledge> of(UUID member, Instant at) {
        return pledges.tellingOf(member).stream().map(it -> state(it, at)).toList();
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

    private static PledgesState.Status status(PledgeStatus status) {
        return switch (status) {
            case ACTIVE -> PledgesState.Status.ACTIVE;
            case RENEWAL_DUE -> PledgesState.Status.RENEWAL_DUE;
            case BREACHED -> PledgesState.Status.BREACHED;
            case SUPERSEDED -> PledgesState.Status.SUPERSEDED;
            case WITHDRAWN -> PledgesState.Status.WITHDRAWN;
            case EXPIRED -> PledgesState.Status.EXPIRED;
        };
    }
}
