package org.digitaltrust.gateway.route;

import java.util.Set;

/** Who may take a route. */
public sealed interface Access {

    /** Anybody; a token, if there is one, is the service's business. */
    record Everyone() implements Access {}

    /** Whoever has a valid token. */
    record AnyCaller() implements Access {}

    /** Whoever's valid token carries one of these roles or scopes. */
    record OneOf(Set<String> roles) implements Access {
        public OneOf {
            roles = Set.copyOf(roles);
        }
    }

    static Access of(Set<String> who) {
        if (who.equals(Set.of("public"))) {
            return new Everyone();
        }
        if (who.equals(Set.of("authenticated"))) {
            return new AnyCaller();
        }
        if (who.isEmpty() || who.contains("public") || who.contains("authenticated") || who.contains("")) {
            throw new IllegalArgumentException("who must be public, authenticated, or roles and scopes: " + who);
        }
        return new OneOf(who);
    }
}
