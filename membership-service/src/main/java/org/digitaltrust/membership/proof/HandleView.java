package org.digitaltrust.membership.proof;

import java.time.Instant;
import org.digitaltrust.membership.account.HandleStore.FormerHandle;
import org.jspecify.annotations.Nullable;

/**
 * What an account was called, in the period {@code [from, until)}.
 *
 * @param until null where it still is
 */
record HandleView(String handle, Instant from, @Nullable Instant until) {
    static HandleView of(FormerHandle it) {
        return new HandleView(it.handle(), it.from(), it.until());
    }
}
