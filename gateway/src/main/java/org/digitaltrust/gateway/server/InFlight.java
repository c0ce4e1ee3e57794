package org.digitaltrust.gateway.server;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** How many requests are being answered, so that the process can end without cutting one off. */
@Singleton
public class InFlight {

    private final AtomicLong requests = new AtomicLong();
    private final CountDownLatch empty = new CountDownLatch(1);
    private volatile boolean leaving;
    private volatile boolean closing;

    /** Counts a request until its answer has been sent or given up. */
    void enter(RoutingContext request) {
        requests.incrementAndGet();
        request.addEndHandler(end -> left());
        request.addHeadersEndHandler(head -> {
            if (leaving) {
                farewell(request);
            }
        });
    }

    private void left() {
        if (requests.decrementAndGet() == 0 && closing) {
            empty.countDown();
        }
    }

    // Whoever keeps a connection learns on its next use that it should open another, which leads to somebody who stays.
    private static void farewell(RoutingContext request) {
        if (request.request().version() == HttpVersion.HTTP_2) {
            request.request().connection().goAway(0);
        } else {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
    }

    /** From now on clients are told to connect anew. */
    void leave() {
        leaving = true;
    }

    /** Waits until nothing is being answered any more; false if that took longer. */
    boolean awaitEmpty(Duration patience) throws InterruptedException {
        leaving = true;
        closing = true;
        if (requests.get() == 0) {
            return true;
        }
        return empty.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    public long count() {
        return requests.get();
    }
}
