package org.digitaltrust.pledge.training;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attempt as it is kept.
 *
 * @param validUntil how long having passed counts; null unless passed
 */
record KeptAttempt(Attempt attempt, @Nullable Instant validUntil) {}
