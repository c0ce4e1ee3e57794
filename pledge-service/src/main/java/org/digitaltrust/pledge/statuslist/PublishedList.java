package org.digitaltrust.pledge.statuslist;

import java.time.Instant;
import java.util.Optional;
import org.digitaltrust.pledge.document.Document;

/**
 * A list as it is published.
 *
 * @param version of the bits in it
 * @param renewAt when it must be signed again, long before it ends
 * @param revocations the same as names; only of a list of revocations
 */
record PublishedList(long version, Instant renewAt, Document credential, Optional<Document> revocations) {

    boolean isGoodAt(Instant now) {
        return now.isBefore(renewAt);
    }
}
