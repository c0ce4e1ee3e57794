package org.digitaltrust.gateway.limit;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Supplier;
import org.digitaltrust.gateway.address.Network;
import org.digitaltrust.gateway.route.Access;
import org.digitaltrust.gateway.route.Route;
import org.jspecify.annotations.Nullable;

/** One request on its way through the limits. Used on its event loop only. */
final class Passage {

    private static final String KEY = Passage.class.getName();

    private static final CharSequence POLICY = HttpHeaders.createOptimized("RateLimit-Policy");
    private static final CharSequence STATE = HttpHeaders.createOptimized("RateLimit");

    final Route route;
    final Network from;
    private @Nullable Toll toll;

    private Passage(Route route, Network from) {
        this.route = route;
        this.from = from;
    }

    /** @param onRefusal what an answer of 401 costs, if nobody has been charged before */
    static void begin(Route route, Network from, RoutingContext request, Supplier<Toll> onRefusal) {
        var passage = new Passage(route, from);
        request.put(KEY, passage);
        // The last word over what a service says of limits of its own.
        request.addHeadersEndHandler(head -> passage.tell(request.response(), onRefusal));
    }

    static Passage of(RoutingContext request) {
        Passage begun = request.get(KEY);
        if (begun == null) {
            throw new IllegalStateException("a request has come past its limits");
        }
        return begun;
    }

    boolean isOpen() {
        return route.access() instanceof Access.Everyone;
    }

    /** @return whether to go on */
    boolean charge(Toll charged) {
        toll = charged;
        return charged.admitted();
    }

    private void tell(HttpServerResponse response, Supplier<Toll> onRefusal) {
        if (toll == null && response.getStatusCode() == 401) {
            toll = onRefusal.get();
        }
        response.headers().remove(POLICY).remove(STATE);
        if (toll != null) {
            response.putHeader(POLICY, toll.plan().policy())
                    .putHeader(STATE, toll.plan().state(toll.left()));
        }
    }
}
