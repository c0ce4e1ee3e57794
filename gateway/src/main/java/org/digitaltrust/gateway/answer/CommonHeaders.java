package org.digitaltrust.gateway.answer;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.digitaltrust.gateway.settings.GatewaySettings;

/** Headers that every answer carries, a service's and ours alike. */
@Singleton
public class CommonHeaders {

    private static final String NOTHING_ACTIVE = "default-src 'none'; frame-ancestors 'none'";
    private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

    private final boolean https;

    CommonHeaders(GatewaySettings settings) {
        this.https = "https".equals(settings.publicOrigin().getScheme());
    }

    /** Adds them when the head of the answer is about to be written. */
    public void promise(RoutingContext request) {
        request.addHeadersEndHandler(head -> complete(request.response().headers()));
    }

    public void complete(MultiMap headers) {
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        if (https) {
            headers.set("Strict-Transport-Security", ONE_YEAR);
        }
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (!headers.contains("Content-Security-Policy")) {
            headers.set("Content-Security-Policy", NOTHING_ACTIVE);
        }
    }
}
