package org.digitaltrust.chassis.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** An {@code Accept} that cannot be read accepts nothing of ours: 406 before anything is done, not a failure after it. */
class ReadableAccept {

    @ServerRequestFilter(preMatching = true)
    public @Nullable Response check(RoutingContext request) {
        var lines = request.request().headers().getAll(HttpHeaders.ACCEPT);
        return lines.stream().allMatch(ReadableAccept::canBeRead)
                ? null
                : ProblemResponses.answer(EdgeProblem.NOT_ACCEPTABLE, request);
    }

    private static boolean canBeRead(String line) {
        try {
            MediaTypeHelper.parseHeader(line);
            return true;
        } catch (IllegalArgumentException notMediaTypes) {
            return false;
        }
    }
}
