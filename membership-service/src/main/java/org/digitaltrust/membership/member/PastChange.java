package org.digitaltrust.membership.member;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change that was made, by whom and when.
 *
 * @param actor token subject; null where it was nobody's deed
 */
record PastChange(
        UUID id, Instant at, ChangedAs role, @Nullable String actor, Change change) {}
