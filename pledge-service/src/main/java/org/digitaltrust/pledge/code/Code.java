package org.digitaltrust.pledge.code;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.digitaltrust.contracts.MemberKind;

/**
 * A code of conduct: who gives it to whom. Its words are in its versions.
 *
 * @param kinds of members whom it is for; none named means all
 */
record Code(UUID id, String issuer, String audience, Set<MemberKind> kinds, Instant createdAt) {
    Code {
        kinds = Set.copyOf(kinds);
    }
}
