package org.digitaltrust.chassis.caller;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.digitaltrust.chassis.identity.VerifiedPrincipal;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.eclipse.microprofile.jwt.Claims;

/** Reads the caller out of the verified token of this request. */
@RequestScoped
public class CurrentCaller {

    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Refused with 401 {@code unauthenticated} where the request carries no token. */
    public Caller get() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof VerifiedPrincipal token)) {
            throw EdgeProblem.UNAUTHENTICATED.with();
        }
        String email = token.getClaim(Claims.email);
        return new Caller(token.getSubject(), token.client(), identity.getRoles(), token.isClient(), email);
    }
}
