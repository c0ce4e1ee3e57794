package org.digitaltrust.chassis.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an access token of our realm says, read before anybody vouches for it. Whatever is not shaped like one is refused
 * here: other algorithms, tokens of other kinds (ID, refresh, logout), and headers that bring or name keys of their own.
 *
 * @param keyId the key that is said to have signed it
 * @param client the client that obtained it; empty where it does not say
 * @param session null where the client speaks for itself
 * @param binding null where anybody who has the token may use it
 */
record AccessToken(
        String keyId,
        String subject,
        String client,
        @Nullable String session,
        long issuedAt,
        long notBefore,
        long expiresAt,
        @Nullable Binding binding) {

    private static final Set<String> HEADERS = Set.of("alg", "typ", "kid");
    private static final Set<String> TYPES = Set.of("jwt", "at+jwt");

    static AccessToken read(String token, int longest) {
        if (token.length() > longest) {
            throw Refusal.because("longer than any of ours");
        }
        var parts = token.split("\\.", -1);
        if (parts.length != 3 || parts[2].isEmpty()) {
            throw Refusal.because("not in three parts");
        }
        var keyId = keyIdOf(Json.part(parts[0]));
        var claims = Json.part(parts[1]);
        var binding = Binding.in(claims);
        checkKind(Json.needed(claims, "typ"), binding);
        var client = Json.text(claims, "azp");
        return new AccessToken(
                keyId,
                Json.needed(claims, "sub"),
                client == null ? "" : client,
                Json.text(claims, "sid"),
                Json.seconds(claims, "iat"),
                claims.has("nbf") ? Json.seconds(claims, "nbf") : 0,
                Json.seconds(claims, "exp"),
                binding);
    }

    private static String keyIdOf(JsonNode header) {
        for (var names = header.fieldNames(); names.hasNext(); ) {
            if (!HEADERS.contains(names.next())) {
                throw Refusal.because("a header that is none of ours");
            }
        }
        var type = Json.text(header, "typ");
        if (type == null || !TYPES.contains(type.toLowerCase(Locale.ROOT))) {
            throw Refusal.because("another type");
        }
        if (!"RS256".equals(Json.text(header, "alg"))) {
            throw Refusal.because("another algorithm");
        }
        return Json.needed(header, "kid");
    }

    /** Keycloak says of what kind a token is: an ID token is {@code ID}, a refresh token {@code Refresh}. */
    private static void checkKind(String kind, @Nullable Binding binding) {
        boolean access = kind.equals("Bearer") || (kind.equals("DPoP") && binding != null && binding.key() != null);
        if (!access) {
            throw Refusal.because("a token of another kind");
        }
    }

    /** Refuses outside the token's own time, and a token from the future. */
    void checkTime(long now, long skew) {
        if (expiresAt + skew <= now) {
            throw Refusal.because("expired");
        }
        if (notBefore - skew > now || issuedAt - skew > now) {
            throw Refusal.because("not yet valid");
        }
        if (issuedAt >= expiresAt) {
            throw Refusal.because("expired when it was issued");
        }
    }
}
