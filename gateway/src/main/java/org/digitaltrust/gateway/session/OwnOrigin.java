package org.digitaltrust.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import org.digitaltrust.gateway.settings.GatewaySettings;

/** Whether a browser's request comes from our own pages. A browser sends the cookie along whoever made it ask. */
@Singleton
class OwnOrigin {

    static final String CSRF_TOKEN = "X-CSRF-Token";
    private static final String FETCH_SITE = "Sec-Fetch-Site";
    private static final String SAME_ORIGIN = "same-origin";

    private final String origin;

    OwnOrigin(GatewaySettings settings) {
        this.origin = settings.publicOrigin().toString();
    }

    /** From our pages, or typed in by the user; browsers that do not say are told apart by SameSite alone. */
    boolean mayRead(HttpServerRequest request) {
        var site = request.getHeader(FETCH_SITE);
        return site == null || site.equals(SAME_ORIGIN) || site.equals("none");
    }

    /** From our pages, and by a script of ours that has read the session's token. */
    boolean mayChange(HttpServerRequest request, Session session) {
        var origins = request.headers().getAll(HttpHeaders.ORIGIN);
        boolean ours = origins.isEmpty()
                ? SAME_ORIGIN.equals(request.getHeader(FETCH_SITE))
                : origins.size() == 1 && origins.getFirst().equals(origin);
        var token = request.headers().getAll(CSRF_TOKEN);
        return ours
                && token.size() == 1
                && MessageDigest.isEqual(
                        token.getFirst().getBytes(UTF_8), session.csrfToken().getBytes(UTF_8));
    }
}
