package org.digitaltrust.gateway.limit;

import io.quarkus.security.identity.SecurityIdentity;
import org.digitaltrust.chassis.identity.VerifiedPrincipal;
import org.jspecify.annotations.Nullable;

/**
 * Who has a bucket of their own: a client that asks for itself, and each person who uses a client, so that one of them
 * cannot use up what the others need.
 *
 * @param person empty for a client's own token
 */
record CallerKey(String client, String person) {

    static CallerKey of(SecurityIdentity caller) {
        return caller.getPrincipal() instanceof VerifiedPrincipal it
                ? new CallerKey(it.client(), it.isClient() ? "" : String.valueOf(it.getSubject()))
                : new CallerKey("", String.valueOf(caller.getPrincipal().getName()));
    }

    static @Nullable Object planOf(SecurityIdentity caller) {
        return caller.getPrincipal() instanceof VerifiedPrincipal it ? it.plan() : null;
    }
}
