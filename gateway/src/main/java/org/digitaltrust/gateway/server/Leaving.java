package org.digitaltrust.gateway.server;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.digitaltrust.gateway.observe.Observations;

/** Lets the process end without cutting an answer off, and sends whoever still comes on to somebody who stays. */
@Singleton
class Leaving {

    private static final long BETWEEN_LOOKS = Duration.ofMillis(20).toNanos();

    private final Observations observations;
    private volatile boolean begun;

    Leaving(Observations observations) {
        this.observations = observations;
    }

    /** From now on clients are told to connect anew. */
    void begin() {
        begun = true;
    }

    /**
     * Tells a client with its answer, if we are leaving by then, that its next request should take another connection: also one
     * whose request came before, and whose connection would be closed just when it writes the next one.
     */
    void mention(RoutingContext request) {
        request.addHeadersEndHandler(head -> {
            if (begun) {
                farewell(request);
            }
        });
    }

    private static void farewell(RoutingContext request) {
        if (request.request().version() == HttpVersion.HTTP_2) {
            request.request().connection().goAway(0);
        } else {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
    }

    /** Waits until nothing is being answered any more, and gives how many answers were not ready in time. */
    long await(Duration patience) {
        begun = true;
        var end = System.nanoTime() + patience.toNanos();
        while (observations.underWay() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
        return observations.underWay();
    }
}
