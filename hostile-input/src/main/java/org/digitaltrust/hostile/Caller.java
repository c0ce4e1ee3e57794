package org.digitaltrust.hostile;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Somebody who calls.
 *
 * @param authorization the header's value; asked for each request, since tokens expire
 * @param may realm roles and scopes of the token
 * @param known whether the token is a good one
 */
public record Caller(String name, Supplier<String> authorization, Set<String> may, boolean known) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public Caller {
        may = Set.copyOf(may);
    }

    /** A caller with real tokens, who may what the first of them says. */
    public static Caller of(String name, Supplier<String> token) {
        try {
            var claims = JSON.readTree(Base64.getUrlDecoder().decode(token.get().split("\\.", -1)[1]));
            var may = new HashSet<>(List.of(claims.path("scope").asText().split(" ", -1)));
            claims.path("realm_access").path("roles").forEach(it -> may.add(it.asText()));
            return new Caller(name, () -> "Bearer " + token.get(), may, true);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** Somebody without a token, or with one that is none. */
    static Caller unknown(String name, String authorization) {
        return new Caller(name, () -> authorization, Set.of(), false);
    }
}
