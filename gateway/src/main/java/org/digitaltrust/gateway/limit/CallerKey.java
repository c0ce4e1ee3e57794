package org.digitaltrust.gateway.limit;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Who has a bucket of their own: a client that asks for itself, and each person who uses a client, so that one of them
 * cannot use up what the others need.
 *
 * @param person empty for a client's own token
 */
record CallerKey(String client, String person) {

    private static final String OWN_TOKEN = "client_id";
    private static final String PLAN = "plan";

    static CallerKey of(SecurityIdentity caller) {
        if (!(caller.getPrincipal() instanceof JsonWebToken token)) {
            return new CallerKey("", String.valueOf(caller.getPrincipal().getName()));
        }
        String client = token.getClaim(Claims.azp);
        var own = client != null && client.equals(token.getClaim(OWN_TOKEN));
        return new CallerKey(client == null ? "" : client, own ? "" : String.valueOf(token.getSubject()));
    }

    static @Nullable Object planOf(SecurityIdentity caller) {
        return caller.getPrincipal() instanceof JsonWebToken token ? token.getClaim(PLAN) : null;
    }
}
