package org.digitaltrust.membership.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why an account is no longer somebody's, and since when.
 *
 * @param by token subject of who ended it; null where it followed from something else
 */
public record Ending(AccountEnding reason, @Nullable String by, Instant at) {}
