package org.digitaltrust.gateway.door;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.gateway.route.Route;
import org.jspecify.annotations.Nullable;

/** Refuses requests whose end, or whose author, a service might see elsewhere than we do, and bodies out of place. */
final class Framing {

    private Framing() {}

    /** Null for a request that can only be read in one way, with a body only where one belongs. */
    static @Nullable Problem faultOf(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_1_0) {
            return EdgeProblem.HTTP_VERSION_NOT_SUPPORTED.with();
        }
        var codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        if (codings.size() > 1 || (codings.size() == 1 && !codings.getFirst().equals("chunked"))) {
            return Problem.invalid("Transfer-Encoding", "must be chunked, once");
        }
        if (request.headers().getAll(HttpHeaders.AUTHORIZATION).size() > 1) {
            return Problem.invalid("Authorization", "must not occur twice");
        }
        if (request.headers().getAll(HttpHeaders.HOST).size() > 1) {
            return Problem.invalid("Host", "must not occur twice");
        }
        // Nothing needs such a body, and one that never ends would hold a connection to a service, without any token.
        if (!Route.takesBody(request.method().name()) && announcesBody(request)) {
            return Problem.invalid("body", "must not come with " + request.method());
        }
        return null;
    }

    private static boolean announcesBody(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || request.headers().getAll(HttpHeaders.CONTENT_LENGTH).stream().anyMatch(it -> !it.equals("0"));
    }
}
