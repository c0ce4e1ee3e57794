package org.digitaltrust.pledge.signing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.pledge.code.Signatures;

/** Pledges as those need to know of them who bring versions into force. */
@ApplicationScoped
class SignaturesToVersions implements Signatures {

    private final PledgeStore pledges;

    SignaturesToVersions(PledgeStore pledges) {
        this.pledges = pledges;
    }

    @Override
    public Optional<Instant> latestTo(UUID version) {
        return pledges.latestTo(version);
    }
}
