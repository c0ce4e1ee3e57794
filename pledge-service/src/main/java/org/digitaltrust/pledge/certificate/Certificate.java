package org.digitaltrust.pledge.certificate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A certificate as it stands.
 *
 * @param credentialId what its credential is called, which leads nobody to the certificate
 * @param score of 100, as it was when issued
 * @param missing what keeps it suspended
 * @param since when it came to stand like this
 * @param version grows with each change of it
 */
public record Certificate(
        UUID id,
        UUID credentialId,
        UUID memberId,
        UUID assessmentId,
        int rubricVersion,
        int score,
        String band,
        Instant validFrom,
        Instant validUntil,
        CertificateStatus status,
        List<Precondition> missing,
        Instant since,
        boolean showsScore,
        long version) {

    public Certificate {
        missing = List.copyOf(missing);
    }

    /** The same certificate, found to stand in another way than when last looked at. */
    Certificate standing(Standing found) {
        return new Certificate(
                id,
                credentialId,
                memberId,
                assessmentId,
                rubricVersion,
                score,
                band,
                validFrom,
                validUntil,
                found.status(),
                found.missing(),
                since,
                showsScore,
                version);
    }
}
