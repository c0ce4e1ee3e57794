package org.digitaltrust.gateway.answer;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;
import org.digitaltrust.gateway.cors.Cors;
import org.digitaltrust.gateway.settings.GatewaySettings;

/** Headers that every answer carries, a service's and ours alike. */
@Singleton
public class CommonHeaders {

    private static final String NOTHING_ACTIVE = "default-src 'none'; frame-ancestors 'none'";
    private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

    private static final String RESOURCE_POLICY = "Cross-Origin-Resource-Policy";
    private static final String NO_DEVICES =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), browsing-topics=()";

    private final boolean https;

    private final Cors cors;

    CommonHeaders(GatewaySettings settings, Cors cors) {
        this.cors = cors;
        this.https = "https".equals(settings.publicOrigin().getScheme());
    }

    /** Adds them when the head of the answer is about to be written. */
    public void promise(RoutingContext request) {
        request.addHeadersEndHandler(head -> {
            var headers = request.response().headers();
            complete(headers);
            cors.complete(request, headers);
        });
    }

    /** Answers a browser that asks whether a page may ask; false where this is a request like any other. */
    public boolean answersPreflight(Set<String> methods, RoutingContext request) {
        return cors.answersPreflight(methods, request);
    }

    public void complete(MultiMap headers) {
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.remove("X-Powered-By").remove(HttpHeaders.SERVER);
        if (https) {
            headers.set("Strict-Transport-Security", ONE_YEAR);
        }
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (!headers.contains("Content-Security-Policy")) {
            headers.set("Content-Security-Policy", NOTHING_ACTIVE);
        }
        if (!headers.contains(RESOURCE_POLICY)) {
            headers.set(RESOURCE_POLICY, "same-origin");
        }
        var type = headers.get(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.startsWith("text/html")) {
            completePage(headers);
        }
    }

    // Of use only where a browser shows the answer as a page.
    private static void completePage(MultiMap headers) {
        headers.set("X-Frame-Options", "DENY");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Permissions-Policy", NO_DEVICES);
    }
}
