package org.digitaltrust.pledge.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;

/** Pledges as those need them who show strangers that a pledge is true. */
@ApplicationScoped
public class VerifiablePledges {

    /** A pledge as it stands at the time of asking. */
    public record VerifiablePledge(
            UUID id,
            UUID memberId,
            UUID codeId,
            UUID versionId,
            int version,
            String sha256,
            PledgeStatus status,
            Instant signedAt,
            Instant validUntil) {}

    private final PledgeStore pledges;
    private final PledgeReaders readers;
    private final Clock clock;

    VerifiablePledges(PledgeStore pledges, PledgeReaders readers, Clock clock) {
        this.pledges = pledges;
        this.readers = readers;
        this.clock = clock;
    }

    @Transactional
    public Optional<VerifiablePledge> pledge(UUID id) {
        return pledges.pledge(id).map(SignedPledge::pledge).map(this::view);
    }

    /** Empty also for somebody else's pledge. */
    @Transactional
    public Optional<VerifiablePledge> pledgeFor(Caller caller, UUID id) {
        return pledge(id).filter(it -> readers.maySee(caller, it.memberId()));
    }

    private VerifiablePledge view(Pledge pledge) {
        var facts = pledge.facts();
        return new VerifiablePledge(
                facts.id(),
                facts.memberId(),
                facts.codeId(),
                facts.versionId(),
                facts.version(),
                facts.sha256(),
                pledge.statusAt(clock.instant()),
                facts.signedAt(),
                facts.validUntil());
    }
}
