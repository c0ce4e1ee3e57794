package org.digitaltrust.chassis.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Whom a verified token stands for, and what it says of them: texts, numbers as {@link Long}, lists and maps, the audience as a
 * set. Small, because thousands of them are remembered; what the gateway asks of every request is read once.
 */
public final class VerifiedPrincipal implements JsonWebToken {

    /** Roles, by far the longest claims, are the identity's. */
    private static final Set<String> LEFT_OUT = Set.of("realm_access", "resource_access");

    /** Only the session of a client's own token knows the client that asked for it, which our realm tells as this claim. */
    private static final String OWN_TOKEN = "client_id";

    private static final String PLAN = "plan";

    private final Map<String, Object> claims;
    private final String client;
    private final boolean isClient;
    private final @Nullable Object plan;

    /** @param payload of the token */
    VerifiedPrincipal(JsonNode payload) {
        claims = claimsIn(payload);
        var by = claims.get(Claims.azp.name());
        client = by == null ? "" : by.toString().intern(); // thousands of tokens, a few clients
        isClient = by != null && by.equals(claims.get(OWN_TOKEN));
        plan = claims.get(PLAN);
    }

    private static Map<String, Object> claimsIn(JsonNode payload) {
        var found = new HashMap<String, Object>();
        for (var claim : payload.properties()) {
            if (!LEFT_OUT.contains(claim.getKey()) && !claim.getValue().isNull()) {
                found.put(claim.getKey(), Json.plain(claim.getValue()));
            }
        }
        found.computeIfPresent(
                Claims.aud.name(),
                (name, named) -> named instanceof List<?> several ? Set.copyOf(several) : Set.of(named));
        return Map.copyOf(found);
    }

    /** The client that obtained the token; empty where it does not say. */
    public String client() {
        return client;
    }

    /** Whether the client asks for itself, and not for a person who uses it. */
    public boolean isClient() {
        return isClient;
    }

    /** What the realm says of the client's plan, whatever that is; null where it says nothing. */
    public @Nullable Object plan() {
        return plan;
    }

    @Override
    public @Nullable String getName() {
        return Stream.of(Claims.upn, Claims.preferred_username, Claims.sub)
                .map(it -> claims.get(it.name()))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElse(null);
    }

    @Override
    public Set<String> getClaimNames() {
        return claims.keySet();
    }

    @Override
    // The interface's: whoever asks knows the claim's type.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T getClaim(String name) {
        return (T) claims.get(name);
    }
}
