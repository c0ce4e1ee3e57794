package org.digitaltrust.gateway.door;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.gateway.answer.Answers;
import org.digitaltrust.gateway.answer.CommonHeaders;
import org.digitaltrust.gateway.forward.Forwarder;
import org.digitaltrust.gateway.observe.Observation;
import org.digitaltrust.gateway.observe.Observations;
import org.digitaltrust.gateway.page.OwnPages;
import org.digitaltrust.gateway.route.Lookup;
import org.digitaltrust.gateway.route.Route;
import org.digitaltrust.gateway.route.RouteTable;
import org.jboss.logging.Logger;

/** The one handler of the public port: ends every request, one way or another. */
@Singleton
public class Door {

    private static final Logger LOG = Logger.getLogger(Door.class);

    private final RouteTable table;
    private final Admission admission;
    private final Forwarder forwarder;
    private final OwnPages pages;
    private final Answers answers;
    private final CommonHeaders headers;
    private final Observations observations;

    Door(
            RouteTable table,
            Admission admission,
            Forwarder forwarder,
            OwnPages pages,
            Answers answers,
            CommonHeaders headers,
            Observations observations) {
        this.table = table;
        this.admission = admission;
        this.forwarder = forwarder;
        this.pages = pages;
        this.answers = answers;
        this.headers = headers;
        this.observations = observations;
    }

    /** Judges a request, and ends it. */
    public void judge(RoutingContext request) {
        var http = request.request();
        // Whatever takes time below must not lose the body; forwarding, or a refusal, resumes it.
        http.pause();
        observations.begin(request);
        headers.promise(request);
        var fault = CanonicalPath.faultOf(http.uri());
        if (fault != null) {
            answers.send(Problem.invalid("path", fault), request);
            return;
        }
        var query = CanonicalPath.faultInQuery(http.uri());
        if (query != null) {
            answers.send(Problem.invalid("query", query), request);
            return;
        }
        var unsound = Framing.faultOf(http);
        if (unsound != null) {
            answers.sendLast(unsound, request);
            return;
        }
        var path = CanonicalPath.pathOf(http.uri());
        switch (table.find(http.method().name(), path)) {
            case Lookup.Found(var route) -> enter(route, request);
            case Lookup.OtherMethods(var allowed) -> refuseMethod(allowed, request);
            case Lookup.Unknown() -> answers.send(EdgeProblem.NOT_FOUND.with(), request);
        }
    }

    private void refuseMethod(Set<String> allowed, RoutingContext request) {
        if (!headers.answersPreflight(allowed, request)) {
            answers.send(EdgeProblem.METHOD_NOT_ALLOWED.with(), Map.of("Allow", String.join(", ", allowed)), request);
        }
    }

    private void enter(Route route, RoutingContext request) {
        Observation.of(request).route(route.template());
        admission.decide(route, request, () -> {
            if (announced(request) > route.maxBody()) {
                answers.send(EdgeProblem.REQUEST_TOO_LARGE.with(), request);
            } else if (route.upstream().equals(Route.OURSELVES)) {
                pages.serve(request);
            } else {
                forwarder.forward(route, request);
            }
        });
    }

    /** The body's length as the client states it; a chunked one is counted on its way. */
    private static long announced(RoutingContext request) {
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException beyondAnyLimit) {
            return Long.MAX_VALUE;
        }
    }

    /** Refuses a request of which too much came to judge it. */
    public void refuse(Problem excess, RoutingContext request) {
        observations.begin(request);
        headers.promise(request);
        answers.sendLast(excess, request);
    }

    /** What the router itself refuses, such as a request without Host, and what we did not foresee. */
    public void failed(RoutingContext request) {
        observations.begin(request);
        headers.promise(request);
        int status = request.statusCode();
        if (status >= 500 || (request.failure() != null && status < 400)) {
            LOG.errorf(request.failure(), "request failed status=%d", status);
        }
        answers.send(
                switch (status) {
                    case 404 -> EdgeProblem.NOT_FOUND.with();
                    case 405 -> EdgeProblem.METHOD_NOT_ALLOWED.with();
                    case 400 -> Problem.invalid("request", "is not well-formed HTTP");
                    default -> EdgeProblem.INTERNAL_ERROR.with();
                },
                request);
    }
}
