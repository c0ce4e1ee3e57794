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

    private static final String OWN_TOKEN = "client_id";

    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Only the session of a client's own token knows the client that asked for it, which our realm tells as this claim. */
    private static boolean isService(JsonWebToken token, @Nullable String client) {
        return client != null && client.equals(token.getClaim(OWN_TOKEN));
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
