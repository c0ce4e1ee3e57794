package org.digitaltrust.pledge.code;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What was signed of versions. Turned about: pledges depend on versions. */
public interface Signatures {
    /** When a version was signed last; empty where nobody has signed it. */
    Optional<Instant> latestTo(UUID version);
}
