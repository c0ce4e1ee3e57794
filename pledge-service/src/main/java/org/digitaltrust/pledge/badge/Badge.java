package org.digitaltrust.pledge.badge;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.pledge.certificate.CertificateStatus;

/**
 * What everybody may know of a certificate. Equal badges look the same.
 *
 * @param id of the certificate
 * @param credential the id of its credential, by which nobody finds the certificate
 * @param since when it came to stand like this
 * @param result if the member chose to show it
 */
record Badge(
        UUID id,
        UUID credential,
        UUID member,
        String publicName,
        CertificateStatus status,
        Instant since,
        Instant validFrom,
        Instant validUntil,
        Optional<Result> result) {

    /** Of an assessment, in points of 100, and what so many are called. */
    record Result(int score, String band) {}

    /** The id of its credential: a certificate has one credential, however often it is fetched. */
    String urn() {
        return "urn:uuid:" + credential;
    }
}
