package org.digitaltrust.pledge.signing;

import java.time.Instant;
import java.util.Optional;

/**
 * What was before a member signs a code, as far as it bears on that.
 *
 * @param held the pledge to this code that is open, as far as is noted
 * @param breached whether a measure says now that the member has broken a pledge
 * @param restUntil from when on the code may be signed again; empty where it may be now
 */
record Past(Optional<Pledge.Open> held, boolean breached, Optional<Instant> restUntil) {
    static final Past NONE = new Past(Optional.empty(), false, Optional.empty());
}
