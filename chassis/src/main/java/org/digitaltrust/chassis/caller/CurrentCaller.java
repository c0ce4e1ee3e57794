package org.digitaltrust.chassis.caller;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Reads the caller out of the verified token of this request. */
@RequestScoped
public class CurrentCaller {

    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Keycloak names the user of a client's own token after the client. */
    private static boolean isService(JsonWebToken token, @Nullable String client) {
        return client != null && ("service-account-" + client).equals(token.getClaim(Claims.preferred_username));
    }

    /** Refused with 401 {@code unauthenticated} where the request carries no token. */
    public Caller get() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw EdgeProblem.UNAUTHENTICATED.with();
        }
        String client = token.getClaim(Claims.azp);
        String email = token.getClaim(Claims.email);
        return new Caller(
                token.getSubject(), client == null ? "" : client, identity.getRoles(), isService(token, client), email);
    }
}
