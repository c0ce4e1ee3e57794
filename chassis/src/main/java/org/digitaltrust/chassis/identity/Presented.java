package org.digitaltrust.chassis.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** A token as a request presents it. */
record Presented(Scheme scheme, String token) {

    enum Scheme {
        BEARER("Bearer "),
        DPOP("DPoP ");

        private final String prefix;

        Scheme(String prefix) {
            this.prefix = prefix;
        }

        boolean begins(String header) {
            return header.regionMatches(true, 0, prefix, 0, prefix.length());
        }
    }

    /**
     * The token of a request, or null where there is none.
     *
     * @throws AuthenticationFailedException if there are two Authorization headers: another reader might take the other
     */
    static @Nullable Presented in(MultiMap headers) {
        var header = headers.get(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return null;
        }
        if (headers.getAll(HttpHeaders.AUTHORIZATION).size() > 1) {
            throw Refusal.because("more than one Authorization header");
        }
        for (var scheme : Scheme.values()) {
            if (scheme.begins(header)) {
                return new Presented(scheme, header.substring(scheme.prefix.length()));
            }
        }
        return null;
    }
}
