package org.digitaltrust.gateway.session;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** {@code GET /session}: what a page may know of the session it is in. Never a token. */
final class SessionView {

    private SessionView() {}

    static JsonObject of(@Nullable Session session) {
        if (session == null) {
            return new JsonObject().put("authenticated", false);
        }
        var claims = claimsOf(session.tokens().access());
        return new JsonObject()
                .put("authenticated", true)
                .put("name", session.name())
                .put("username", claims.getString("preferred_username"))
                .put(
                        "roles",
                        claims.getJsonObject("realm_access", new JsonObject()).getJsonArray("roles", new JsonArray()))
                .put("expires_at", Instant.ofEpochSecond(session.endsAt()).toString())
                .put("csrf_token", session.csrfToken());
    }

    /** Of a token that the realm gave us itself. What it allows is decided where it is verified. */
    private static JsonObject claimsOf(String token) {
        return new JsonObject(Buffer.buffer(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1])));
    }
}
