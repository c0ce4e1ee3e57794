package org.digitaltrust.chassis.caller;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the caller out of the verified token of this request. */
@RequestScoped
public class CurrentCaller {

    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Refused with 401 {@code unauthenticated} where the request carries no token. */
    public Caller get() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw EdgeProblem.UNAUTHENTICATED.with();
        }
        String client = token.getClaim(Claims.azp);
        String email = token.getClaim(Claims.email);
        return new Caller(token.getSubject(), client == null ? "" : client, identity.getRoles(), email);
    }
}
