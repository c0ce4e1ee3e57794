package org.digitaltrust.chassis.request;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.digitaltrust.chassis.tracing.Tracing;
import org.digitaltrust.chassis.tracing.Work;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Gives every request its ids before anything else runs, so that every answer carries them, whoever writes it:
 * {@code X-Request-ID} taken or made and echoed once, unchanged; the trace id continued or begun. Where spans are wanted,
 * the trace is that of this request's own span, so that problems, logs, calls and messages all speak of it.
 */
@ApplicationScoped
public class RequestIds {

    public static final String REQUEST_ID = "X-Request-ID";

    private static final String TRACE = Trace.class.getName();
    private static final String WORK = Work.class.getName();
    private static final String ROUTE = RequestIds.class.getName() + ".route";
    private static final int BEFORE_EVERYTHING = Integer.MIN_VALUE;
    private static final int LONGEST_LOGGED = 100;
    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x20-\\x7e]");

    private final Tracing tracing;

    RequestIds(Tracing tracing) {
        this.tracing = tracing;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_EVERYTHING).handler(request -> {
            mark(request);
            request.next();
        });
    }

    /** Gives a request its ids, once. Done for every request that comes through the application's router. */
    public void mark(RoutingContext request) {
        if (request.get(TRACE) != null) {
            return;
        }
        HttpServerRequest http = request.request();
        String given = http.getHeader(REQUEST_ID);
        String id = given == null ? fresh() : given;
        var trace = begin(request);
        http.headers().set(REQUEST_ID, id).set(Trace.HEADER, trace.header());
        request.put(TRACE, trace);
        MDC.put("trace_id", trace.traceId());
        MDC.put("request_id", given == null ? id : printable(id));
        // Written last, so that an upstream's own echo never doubles it.
        request.addHeadersEndHandler(done -> request.response().putHeader(REQUEST_ID, id));
    }

    /** An id for a request that brings none. */
    public String fresh() {
        return Trace.continuing(null).traceId(); // tells requests apart, and need not be a secret
    }

    private Trace begin(RoutingContext request) {
        var http = request.request();
        var parent = http.getHeader(Trace.HEADER);
        var work = tracing.answering(http.method().name(), parent);
        if (work == null) {
            return Trace.continuing(parent);
        }
        request.put(WORK, work);
        request.addEndHandler(end -> end(request));
        return new Trace(work.traceId(), work.spanId(), work.flags());
    }

    /** The answer is out, or will never be whole. Said by itself, except where an answer breaks off on its way. */
    public static void end(RoutingContext request) {
        Work work = request.remove(WORK);
        if (work != null) {
            end(work, request);
        }
    }

    private static void end(Work work, RoutingContext request) {
        var method = request.request().method().name();
        var route = routeOf(request);
        work.tell("http.request.method", method);
        if (route != null) {
            work.rename(method + " " + route);
            work.tell("http.route", route);
            work.tell("url.path", route); // the template here too: paths hold handles and ids of people
        }
        if (request.response().headWritten()) {
            int status = request.response().getStatusCode();
            work.tell("http.response.status_code", status);
            if (status >= 500) {
                work.fail(Integer.toString(status));
            }
        } else {
            work.fail("gone");
        }
        work.end();
    }

    /** Says which route a request takes, by the template of its path. Quarkus REST says so by itself. */
    public static void route(RoutingContext request, String template) {
        request.put(ROUTE, template);
    }

    /** As logs name it: paths hold handles, ids and codes of people. */
    public static String loggable(RoutingContext request) {
        var route = routeOf(request);
        return route == null ? "unknown" : route;
    }

    private static @Nullable String routeOf(RoutingContext request) {
        String told = request.get(ROUTE);
        return told == null
                ? ((HttpServerRequestInternal) request.request()).context().getLocal("UrlPathTemplate")
                : told;
    }

    /** As a log may show it: what a client sends must not be able to write lines of its own. */
    private static String printable(String id) {
        var plain = UNPRINTABLE.matcher(id).replaceAll("?");
        return plain.length() <= LONGEST_LOGGED ? plain : plain.substring(0, LONGEST_LOGGED);
    }

    /** The trace of this request. */
    public static Trace traceOf(RoutingContext request) {
        Trace known = request.get(TRACE);
        return known == null ? Trace.continuing(null) : known;
    }
}
