package org.digitaltrust.outbox;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.digitaltrust.chassis.request.RequestIds;
import org.jspecify.annotations.Nullable;

/** The trace of the request or the message that causes a change, so that what follows can be traced back to it. */
@ApplicationScoped
class CurrentTrace {

    /** Of a message: its work is done on one thread. */
    private static final ThreadLocal<@Nullable String> OF_MESSAGE = new ThreadLocal<>();

    private final CurrentVertxRequest request;

    CurrentTrace(CurrentVertxRequest request) {
        this.request = request;
    }

    static void during(String traceparent, Runnable work) {
        OF_MESSAGE.set(traceparent);
        try {
            work.run();
        } finally {
            OF_MESSAGE.remove();
        }
    }

    /** Null where neither is at work, as when a clock causes the change. */
    @Nullable
    String get() {
        var ofMessage = OF_MESSAGE.get();
        if (ofMessage != null) {
            return ofMessage;
        }
        if (!io.quarkus.arc.Arc.container().requestContext().isActive() || request.getCurrent() == null) {
            return null;
        }
        return RequestIds.traceOf(request.getCurrent()).header();
    }
}
