package org.digitaltrust.pledge.certificate;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a certificate stands. Never set, always found from its term, the circumstances and the time, so that repeated, late or
 * reordered news of them make no difference.
 *
 * @param missing what keeps it suspended; nothing in any other status
 */
record Standing(CertificateStatus status, List<Precondition> missing) {

    Standing {
        missing = List.copyOf(missing);
    }

    /**
     * The first that fits: revoked, expired, suspended, refresh due, issued. A revocation that was in force during the term
     * ends the certificate even if it is annulled later: then another one is issued.
     */
    static Standing at(Instant now, Term term, Circumstances circumstances, Duration refresh) {
        var lastMoment = now.isBefore(term.end()) ? now : term.end().minusNanos(1);
        if (term.revokedAt() != null || circumstances.revokedBetween(term.from(), lastMoment)) {
            return new Standing(CertificateStatus.REVOKED, List.of());
        }
        if (!now.isBefore(term.end())) {
            return new Standing(CertificateStatus.EXPIRED, List.of());
        }
        var missing = circumstances.missingAt(now);
        if (!missing.isEmpty()) {
            return new Standing(CertificateStatus.SUSPENDED, missing);
        }
        return new Standing(
                now.isBefore(term.refreshFrom(refresh)) ? CertificateStatus.ISSUED : CertificateStatus.REFRESH_DUE,
                List.of());
    }

    /** When time alone may change it next; null once it has ended. */
    @Nullable
    Instant nextLook(Instant now, Term term, Circumstances circumstances, Duration refresh) {
        return status.isFinal()
                ? null
                : Stream.concat(term.turns(refresh), circumstances.turns())
                        .filter(now::isBefore)
                        .min(Comparator.naturalOrder())
                        .orElse(term.end());
    }
}
