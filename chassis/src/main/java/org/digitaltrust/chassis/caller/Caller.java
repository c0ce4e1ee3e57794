package org.digitaltrust.chassis.caller;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The verified caller.
 *
 * @param subject the token's {@code sub}: a person, or a client's service account
 * @param client the OIDC client that obtained the token ({@code azp})
 * @param roles realm roles and scopes together
 * @param service whether the client asks for itself, with its own token, rather than for a person
 * @param email as the identity provider states it; null for clients
 */
public record Caller(
        String subject,
        String client,
        Set<String> roles,
        boolean service,
        @Nullable String email) {

    public boolean has(String role) {
        return roles.contains(role);
    }
}
