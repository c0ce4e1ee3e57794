package org.digitaltrust.pledge.signing;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

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
                ? several.stream().map(SignerAssurance::text).toList()
                : List.<String>of();
        return new Assurance(acr == null ? null : text(acr), methods);
    }

    private static String text(@Nullable Object claim) {
        return claim instanceof JsonString string ? string.getString() : String.valueOf(claim);
    }
}
