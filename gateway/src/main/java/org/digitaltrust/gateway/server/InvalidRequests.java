package org.digitaltrust.gateway.server;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.chassis.request.RequestIds;
import org.digitaltrust.chassis.request.Trace;
import org.digitaltrust.gateway.answer.Answers;
import org.digitaltrust.gateway.answer.CommonHeaders;
import org.digitaltrust.gateway.observe.Observations;
import org.jspecify.annotations.Nullable;

/** Answers what could not be read as HTTP, and closes the connection, of which nobody can say how it goes on. */
@Singleton
class InvalidRequests {

    // Closing at once would reset the connection under a client that is still writing, and it would never see the
    // answer.
    private static final long LINGER_MILLIS = 500;

    private final Vertx vertx;
    private final RequestIds ids;
    private final Answers answers;
    private final CommonHeaders headers;
    private final Observations observations;

    InvalidRequests(Vertx vertx, RequestIds ids, Answers answers, CommonHeaders headers, Observations observations) {
        this.vertx = vertx;
        this.ids = ids;
        this.answers = answers;
        this.headers = headers;
        this.observations = observations;
    }

    void answer(HttpServerRequest request) {
        var problem = problemOf(request.decoderResult().cause());
        observations.unreadable(problem.type().slug());
        var written = answers.write(problem, request, Trace.continuing(request.getHeader(Trace.HEADER)));
        var response = request.response().setStatusCode(written.status());
        response.headers()
                .addAll(written.headers())
                .set(RequestIds.REQUEST_ID, idOf(request))
                .set(HttpHeaders.CONTENT_LENGTH, Integer.toString(written.body().length()))
                .set(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        headers.complete(response.headers());
        // Not ended: whatever follows in the connection must not be taken for a request.
        response.write(written.body());
        vertx.setTimer(LINGER_MILLIS, late -> request.connection().close());
    }

    private static Problem problemOf(@Nullable Throwable fault) {
        return switch (fault) {
            case TooLongHttpLineException line -> EdgeProblem.ADDRESS_TOO_LONG.with();
            case TooLongHttpHeaderException headers -> EdgeProblem.HEADERS_TOO_LARGE.with();
            case null, default -> Problem.invalid("request", "is not well-formed HTTP");
        };
    }

    private String idOf(HttpServerRequest request) {
        var given = request.getHeader(RequestIds.REQUEST_ID);
        return given == null ? ids.fresh() : given;
    }
}
