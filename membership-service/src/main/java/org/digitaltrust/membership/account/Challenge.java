package org.digitaltrust.membership.account;

import java.time.Instant;
import java.util.UUID;

/** A code that has been given out. Only its hash is known. */
public record Challenge(UUID id, String codeHash, Instant expiresAt, int attempts) {

    /** Whether the code can still be looked for. */
    public boolean isOpen(Instant now, int mostAttempts) {
        return now.isBefore(expiresAt) && attempts < mostAttempts;
    }

    public boolean isAnsweredBy(String page) {
        return ProofCode.standsOn(page, codeHash);
    }
}
