package org.digitaltrust.sanctions.disclosure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What plain clears are counted by.
 *
 * @param hour its first instant
 */
record ClearKey(String client, @Nullable String purpose, Instant hour) {}
