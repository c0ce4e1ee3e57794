package org.digitaltrust.gateway.cors;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Says to browsers which pages may ask. Never with cookies: a page of another origin brings a token, or asks as a stranger.
 * What services say about it does not pass.
 */
@Singleton
public class Cors {

    private static final String MAY_SEND =
            "Accept, Accept-Language, Authorization, Content-Type, DPoP, Idempotency-Key, "
                    + "If-Match, If-None-Match, traceparent, X-Request-ID";
    private static final String MAY_READ =
            "ETag, Location, RateLimit, RateLimit-Policy, Retry-After, WWW-Authenticate, X-Request-ID";
    private static final List<CharSequence> OURS = List.of(
            HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN,
            HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS,
            HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS,
            HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS,
            HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS,
            HttpHeaders.ACCESS_CONTROL_MAX_AGE);

    private static final String ASKED = Cors.class.getName();

    private final Set<String> origins;
    private final String maxAge;

    @Inject
    Cors(CorsSettings settings) {
        this(settings.origins().orElse(List.of()), settings.maxAge().toSeconds());
    }

    Cors(List<String> origins, long maxAge) {
        origins.forEach(Cors::mustBeExact);
        this.origins = Set.copyOf(origins);
        this.maxAge = Long.toString(maxAge);
    }

    private static void mustBeExact(String origin) {
        var uri = URI.create(origin);
        boolean exact = uri.getHost() != null
                && Set.of("http", "https").contains(uri.getScheme())
                && origin.equals(
                        uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()))
                && origin.equals(origin.toLowerCase(Locale.ROOT));
        if (!exact) {
            throw new IllegalArgumentException(
                    "gateway.cors.origins are scheme, host and port, and nothing else: " + origin);
        }
    }

    /** @param headers of an answer that is about to be written */
    public void complete(RoutingContext request, MultiMap headers) {
        OURS.forEach(headers::remove);
        if (origins.isEmpty()) {
            return;
        }
        headers.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        var origin = request.request().getHeader(HttpHeaders.ORIGIN);
        if (origin == null || !origins.contains(origin)) {
            return;
        }
        headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        String asked = request.get(ASKED);
        if (asked == null) {
            headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, MAY_READ);
        } else {
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, asked)
                    .set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, MAY_SEND)
                    .set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, maxAge);
        }
    }

    /**
     * Answers a browser that asks beforehand, if its page is known here and the operation it means exists.
     *
     * @param methods that the path takes
     * @return whether the request is answered; if not it is one like any other
     */
    public boolean answersPreflight(Set<String> methods, RoutingContext request) {
        var http = request.request();
        var wanted = http.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
        var origin = http.getHeader(HttpHeaders.ORIGIN);
        if (!http.method().equals(HttpMethod.OPTIONS)
                || origin == null
                || !origins.contains(origin)
                || wanted == null
                || !methods.contains(wanted)) {
            return false;
        }
        request.put(ASKED, wanted);
        request.response().setStatusCode(204).end();
        return true;
    }
}
