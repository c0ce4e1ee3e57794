package org.digitaltrust.chassis.request;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.digitaltrust.chassis.time.Ids;
import org.jboss.logging.MDC;

/**
 * Gives every request its ids before anything else runs, so that every answer carries them, whoever writes it:
 * {@code X-Request-ID} taken or made and echoed once, unchanged; the trace id continued or begun.
 */
@ApplicationScoped
public class RequestIds {

    public static final String REQUEST_ID = "X-Request-ID";

    private static final String TRACE = Trace.class.getName();
    private static final int BEFORE_EVERYTHING = Integer.MIN_VALUE;
    private static final int LONGEST_LOGGED = 100;
    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x20-\\x7e]");

    private final Ids ids;

    RequestIds(Ids ids) {
        this.ids = ids;
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
        var trace = Trace.continuing(http.getHeader(Trace.HEADER));
        http.headers().set(REQUEST_ID, id).set(Trace.HEADER, trace.header());
        request.put(TRACE, trace);
        MDC.put("trace_id", trace.traceId());
        MDC.put("request_id", printable(id));
        // Written last, so that an upstream's own echo never doubles it.
        request.addHeadersEndHandler(done -> request.response().putHeader(REQUEST_ID, id));
    }

    /** An id for a request that brings none. */
    public String fresh() {
        return ids.next().toString();
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
