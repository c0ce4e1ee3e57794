package org.digitaltrust.chassis.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.digitaltrust.chassis.request.RequestIds;

/** Turns a problem into the answer of a REST endpoint. */
public final class ProblemResponses {

    private static final String CHALLENGE = "Bearer realm=\"digital-trust\"";

    private ProblemResponses() {}

    public static Response answer(Problem problem, RoutingContext request) {
        var trace = RequestIds.traceOf(request);
        var language = ProblemTexts.languageOf(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var body = ProblemBody.of(problem, language, request.normalizedPath(), trace.traceId());
        var answer = Response.status(body.status())
                .type(ProblemBody.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(body);
        if (body.status() == 401) {
            var hasToken = request.request().headers().contains(HttpHeaders.AUTHORIZATION);
            answer.header(HttpHeaders.WWW_AUTHENTICATE, hasToken ? CHALLENGE + ", error=\"invalid_token\"" : CHALLENGE);
        }
        problem.patience()
                .ifPresent(it -> answer.header(
                        HttpHeaders.RETRY_AFTER, Math.max(1, it.plusMillis(999).toSeconds())));
        return answer.build();
    }

    static Response answer(EdgeProblem type, RoutingContext request) {
        return answer(type.with(), request);
    }

    static Response invalid(List<Violation> violations, RoutingContext request) {
        return answer(Problem.invalid(violations), request);
    }
}
