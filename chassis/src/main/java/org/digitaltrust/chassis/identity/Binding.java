package org.digitaltrust.chassis.identity;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * To what a token is bound ({@code cnf}).
 *
 * @param key thumbprint of the key with which the sender proves itself (RFC 9449)
 * @param certificate thumbprint of the sender's certificate (RFC 8705)
 */
record Binding(@Nullable String key, @Nullable String certificate) {

    /** The binding in these claims, or null; one that nobody here can check is refused. */
    static @Nullable Binding in(JsonNode claims) {
        var confirmation = claims.get("cnf");
        if (confirmation == null) {
            return null;
        }
        var binding = new Binding(Json.text(confirmation, "jkt"), Json.text(confirmation, "x5t#S256"));
        if (binding.key == null && binding.certificate == null) {
            throw Refusal.because("bound in an unknown way");
        }
        return binding;
    }
}
