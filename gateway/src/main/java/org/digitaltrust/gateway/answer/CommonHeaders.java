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

    private static final CharSequence TYPE_OPTIONS = optimized("X-Content-Type-Options");
    private static final CharSequence NO_SNIFFING = optimized("nosniff");
    private static final CharSequence REFERRER_POLICY = optimized("Referrer-Policy");
    private static final CharSequence NO_REFERRER = optimized("no-referrer");
    private static final CharSequence POWERED_BY = optimized("X-Powered-By");
    private static final CharSequence TRANSPORT_SECURITY = optimized("Strict-Transport-Security");
    private static final CharSequence ONE_YEAR = optimized("max-age=31536000; includeSubDomains");
    private static final CharSequence NO_STORE = optimized("no-store");
    private static final CharSequence CONTENT_POLICY = optimized("Content-Security-Policy");
    private static final CharSequence NOTHING_ACTIVE = optimized("default-src 'none'; frame-ancestors 'none'");
    private static final CharSequence RESOURCE_POLICY = optimized("Cross-Origin-Resource-Policy");
    private static final CharSequence SAME_ORIGIN = optimized("same-origin");
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

    private static CharSequence optimized(String text) {
        return HttpHeaders.createOptimized(text);
    }

    public void complete(MultiMap headers) {
        headers.set(TYPE_OPTIONS, NO_SNIFFING);
        headers.set(REFERRER_POLICY, NO_REFERRER);
        headers.remove(POWERED_BY).remove(HttpHeaders.SERVER);
        if (https) {
            headers.set(TRANSPORT_SECURITY, ONE_YEAR);
        }
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, NO_STORE);
        }
        if (!headers.contains(CONTENT_POLICY)) {
            headers.set(CONTENT_POLICY, NOTHING_ACTIVE);
        }
        if (!headers.contains(RESOURCE_POLICY)) {
            headers.set(RESOURCE_POLICY, SAME_ORIGIN);
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
