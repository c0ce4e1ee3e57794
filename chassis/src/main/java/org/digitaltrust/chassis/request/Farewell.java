package org.digitaltrust.chassis.request;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * From the moment this process is told to stop, every answer asks for its connection to be closed, so that whoever keeps
 * connections opens the next one to somebody who stays. The framework says so only to requests that come after that moment;
 * those under way would leave a connection behind that is closed just when the next request is written to it.
 */
@ApplicationScoped
class Farewell {

    private static final int AFTER_THE_IDS = Integer.MIN_VALUE + 1;

    private volatile boolean leaving;

    void register(@Observes Router router) {
        router.route().order(AFTER_THE_IDS).handler(request -> {
            request.addHeadersEndHandler(head -> say(request));
            request.next();
        });
    }

    private void say(RoutingContext request) {
        if (leaving && request.request().version() == HttpVersion.HTTP_1_1) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
    }

    void leave(@Observes ShutdownDelayInitiatedEvent told) {
        leaving = true;
    }
}
