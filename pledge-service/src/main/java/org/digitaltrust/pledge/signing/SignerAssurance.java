package org.digitaltrust.pledge.signing;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the assurance out of the signer's verified token. */
@RequestScoped
class SignerAssurance {

    private final SecurityIdentity identity;

    SignerAssurance(SecurityIdentity identity) {
        this.identity = identity;
    }

    Assurance get() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return new Assurance(null, List.of());
        }
        Object acr = token.getClaim("acr");
        Object amr = token.getClaim("amr");
        var methods = amr instanceof Collection<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.<String>of();
        return new Assurance(acr == null ? null : acr.toString(), methods);
    }
}
