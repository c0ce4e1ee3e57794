package org.digitaltrust.membership.privacy;

import java.time.Instant;
import java.util.UUID;

/**
 * A deed of or about a person, as the person is told of it: of others, what they did and when, not who they are.
 *
 * @param client by which it was asked for
 */
record AuditedDeed(Instant at, By by, String client, String action, String objectType, UUID objectId) {
    enum By {
        YOU,
        SOMEBODY_ELSE
    }
}
