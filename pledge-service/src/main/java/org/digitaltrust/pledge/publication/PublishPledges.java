package org.digitaltrust.pledge.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.UUID;
import org.digitaltrust.contracts.PledgesState;
import org.digitaltrust.contracts.PledgesState.Cause;
import org.digitaltrust.outbox.Outbox;

/** Publishes the whole state of a member. Call it last in the transaction of the change, as the outbox demands. */
@ApplicationScoped
public class PublishPledges {

    private final PublishedPledges pledges;
    private final PublishedCertificates certificates;
    private final Outbox outbox;
    private final Event<PledgesChanged> changed;

    PublishPledges(
            PublishedPledges pledges,
            PublishedCertificates certificates,
            Outbox outbox,
            Event<PledgesChanged> changed) {
        this.pledges = pledges;
        this.certificates = certificates;
        this.outbox = outbox;
        this.changed = changed;
    }

    /** After a change of pledges: what depends on them changes first, and is told in the same state. */
    public void pledgesOf(UUID member, Cause cause, Instant at) {
        changed.fire(new PledgesChanged(member, at));
        publish(member, cause, at);
    }

    /** After a change of certificates. */
    public void certificatesOf(UUID member, Cause cause, Instant at) {
        publish(member, cause, at);
    }

    private void publish(UUID member, Cause cause, Instant at) {
        var held = pledges.of(member, at);
        var certified = certificates.of(member, at);
        outbox.publish(sequence -> new PledgesState(member, sequence, cause, at, held, certified));
    }
}
