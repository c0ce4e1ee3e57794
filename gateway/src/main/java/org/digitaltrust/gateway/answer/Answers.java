package org.digitaltrust.gateway.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.chassis.problem.ProblemBody;
import org.digitaltrust.chassis.problem.ProblemTexts;
import org.digitaltrust.chassis.request.RequestIds;
import org.digitaltrust.chassis.request.Trace;
import org.digitaltrust.gateway.observe.Observation;

/** Refusals of the gateway itself, as problems in the reader's language. */
@Singleton
public class Answers {

    // How long a client may go on sending a body nobody will read. Closing at once would reset the connection, and the
    // client might never see the answer.
    private static final long LINGER_MILLIS = 2_000;

    private static final int UNAVAILABLE = 503;

    private final ObjectMapper json;

    Answers(ObjectMapper json) {
        this.json = json;
    }

    /** A problem ready to be written, by whoever holds the response. */
    public record Written(int status, MultiMap headers, Buffer body) {}

    public Written write(Problem problem, RoutingContext request) {
        Observation.of(request).problem(problem.type().slug());
        return write(problem, request.request(), RequestIds.traceOf(request));
    }

    public Written write(Problem problem, HttpServerRequest request, Trace trace) {
        var language = ProblemTexts.languageOf(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var path = request.path();
        var body = ProblemBody.of(problem, language, path == null ? "/" : path, trace.traceId());
        try {
            var headers = MultiMap.caseInsensitiveMultiMap()
                    .add(HttpHeaders.CONTENT_TYPE, ProblemBody.MEDIA_TYPE)
                    .add(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
            if (body.status() == UNAVAILABLE) {
                headers.add("Retry-After", "1"); // whoever knows better sets it anew
            }
            return new Written(body.status(), headers, Buffer.buffer(json.writeValueAsBytes(body)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem could not be written", e);
        }
    }

    public void send(Problem problem, RoutingContext request) {
        send(problem, Map.of(), request);
    }

    /** Answers with a problem and these headers, and reads no more of the request than is polite. */
    public void send(Problem problem, Map<String, String> headers, RoutingContext request) {
        var response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        var written = write(problem, request);
        response.setStatusCode(written.status());
        response.headers().addAll(written.headers()).addAll(headers);
        response.end(written.body());
        linger(request);
    }

    /**
     * Answers with a problem and closes the connection, of which nobody can say where the next request begins. The
     * response is deliberately not ended: what follows it in the connection would be taken for a request.
     */
    public void sendLast(Problem problem, RoutingContext request) {
        var http = request.request();
        if (http.version() == HttpVersion.HTTP_2) {
            send(problem, request);
            return;
        }
        var written = write(problem, request);
        var response = request.response().setStatusCode(written.status());
        response.headers()
                .addAll(written.headers())
                .set(HttpHeaders.CONTENT_LENGTH, Integer.toString(written.body().length()))
                .set(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        response.write(written.body()).onComplete(done -> http.connection().close());
        // One that does not read the answer is not waited for.
        request.vertx().setTimer(LINGER_MILLIS, late -> http.connection().close());
    }

    /** Lets the rest of a request body pass for a moment, then closes the door on it. */
    public void linger(RoutingContext request) {
        var http = request.request();
        if (http.isEnded()) {
            return;
        }
        http.resume();
        request.vertx().setTimer(LINGER_MILLIS, late -> {
            if (!http.isEnded()) {
                if (http.version() == HttpVersion.HTTP_2) {
                    http.response().reset();
                } else {
                    http.connection().close();
                }
            }
        });
    }
}
