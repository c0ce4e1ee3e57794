package org.digitaltrust.gateway.session;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.digitaltrust.gateway.settings.GatewaySettings;
import org.jspecify.annotations.Nullable;

/**
 * The two cookies: one for a sign-in under way, one for the session. Over https their names begin with {@code __Host-}, so
 * that no other host of the domain can set them.
 */
@Singleton
class SessionCookies {

    private static final String SESSION = "dta-session";
    private static final String SIGN_IN = "dta-sign-in";
    // The way back from the realm is a navigation that comes from another site.
    private static final String LAX = "Lax";
    private static final String STRICT = "Strict";

    private final Seal seal;
    private final Clock clock;
    private final boolean https;
    private final String prefix;

    SessionCookies(GatewaySettings gateway, Seal seal, Clock clock) {
        this.seal = seal;
        this.clock = clock;
        this.https = "https".equals(gateway.publicOrigin().getScheme());
        this.prefix = https ? "__Host-" : "";
    }

    boolean hasSession(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.COOKIE)
                && !valuesOf(SESSION, request).isEmpty();
    }

    /** The session in a request, unless it has been altered, is over, or somebody has put another one beside it. */
    @Nullable
    Session session(HttpServerRequest request) {
        var session = open(SESSION, request, Session.class);
        return session == null || session.isOver(now()) ? null : session;
    }

    @Nullable
    PendingSignIn signIn(HttpServerRequest request) {
        var pending = open(SIGN_IN, request, PendingSignIn.class);
        return pending == null || now() >= pending.until() ? null : pending;
    }

    void keep(Session session, RoutingContext request) {
        set(SESSION, seal.close(SESSION, session), session.endsAt() - now(), STRICT, request);
    }

    void forgetSession(RoutingContext request) {
        set(SESSION, "", 0, STRICT, request);
    }

    void keep(PendingSignIn pending, RoutingContext request) {
        set(SIGN_IN, seal.close(SIGN_IN, pending), pending.until() - now(), LAX, request);
    }

    void forgetSignIn(RoutingContext request) {
        set(SIGN_IN, "", 0, LAX, request);
    }

    /** Sees to it that what is decided until the head of the answer is written gets into it, and only the last word. */
    void promise(RoutingContext request) {
        promise(SESSION, request);
    }

    private void promise(String name, RoutingContext request) {
        if (request.get(slot(name)) == null) {
            request.put(slot(name), "");
            request.addHeadersEndHandler(head -> {
                @Nullable String line = request.get(slot(name));
                if (line != null && !line.isEmpty()) {
                    request.response().headers().add(HttpHeaders.SET_COOKIE, line);
                }
            });
        }
    }

    private void set(String name, String value, long seconds, String sameSite, RoutingContext request) {
        promise(name, request);
        request.put(
                slot(name),
                prefix + name + "=" + value + "; Path=/; Max-Age=" + Math.max(0, seconds) + "; HttpOnly; SameSite="
                        + sameSite + (https ? "; Secure" : ""));
    }

    private static String slot(String name) {
        return SessionCookies.class.getName() + ' ' + name;
    }

    private <T> @Nullable T open(String name, HttpServerRequest request, Class<T> type) {
        var values = valuesOf(name, request);
        return values.size() == 1 ? seal.open(name, values.getFirst(), type) : null;
    }

    // Over HTTP/2 there may be a header for each cookie.
    private List<String> valuesOf(String name, HttpServerRequest request) {
        var begin = prefix + name + "=";
        var values = new ArrayList<String>(1);
        for (var header : request.headers().getAll(HttpHeaders.COOKIE)) {
            for (var pair : header.split(";", -1)) {
                var cookie = pair.strip();
                if (cookie.startsWith(begin)) {
                    values.add(cookie.substring(begin.length()));
                }
            }
        }
        return values;
    }

    private long now() {
        return clock.millis() / 1000;
    }
}
