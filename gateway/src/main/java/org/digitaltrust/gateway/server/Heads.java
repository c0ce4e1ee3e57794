package org.digitaltrust.gateway.server;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Limits of a request's head that neither decoder knows, that of HTTP/1.1 or that of HTTP/2. */
final class Heads {

    private final int mostHeaders;
    private final long longestAddress;

    Heads(ServerSettings settings) {
        this.mostHeaders = settings.maxHeaderCount();
        this.longestAddress = settings.maxRequestLine().asLongValue();
    }

    /** Null for one that is neither too much nor spelt in a way that another program reads as another header. */
    @Nullable
    Problem faultOf(HttpServerRequest request) {
        if (request.uri().length() > longestAddress) {
            return EdgeProblem.ADDRESS_TOO_LONG.with();
        }
        int count = 0;
        boolean decodedFreely = request.version() == HttpVersion.HTTP_2;
        for (var header : request.headers()) {
            if (++count > mostHeaders) {
                return EdgeProblem.HEADERS_TOO_LARGE.with();
            }
            if (header.getKey().isEmpty()) {
                return Problem.invalid("headers", "must have names");
            }
            if (decodedFreely && isUnclear(header.getValue())) {
                return Problem.invalid("headers", "must have values without control characters and outer spaces");
            }
            // Programs that hand headers on as variables take X_Forwarded_For for X-Forwarded-For.
            if (header.getKey().indexOf('_') >= 0) {
                return Problem.invalid("headers", "must not have names with underscores");
            }
        }
        return null;
    }

    // HTTP/1.1 is decoded without them; HTTP/2 lets everything through, and the HTTP/1.1 that we speak to services
    // trims.
    private static boolean isUnclear(String value) {
        int last = value.length() - 1;
        for (int i = 0; i <= last; i++) {
            char c = value.charAt(i);
            if ((c < ' ' && c != '\t') || c == 0x7f || ((i == 0 || i == last) && (c == ' ' || c == '\t'))) {
                return true;
            }
        }
        return false;
    }
}
