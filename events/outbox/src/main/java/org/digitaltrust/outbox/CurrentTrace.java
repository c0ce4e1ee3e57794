package org.digitaltrust.outbox;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.digitaltrust.chassis.request.RequestIds;
import org.jspecify.annotations.Nullable;

/** The trace of the request that causes a change, so that a message can be followed back to it. */
@ApplicationScoped
class CurrentTrace {

    private final CurrentVertxRequest request;

    CurrentTrace(CurrentVertxRequest request) {
        this.request = request;
    }

    /** Null where no request is being served, as when a message or a clock causes the change. */
    @Nullable
    String get() {
        if (!io.quarkus.arc.Arc.container().requestContext().isActive() || request.getCurrent() == null) {
            return null;
        }
        return RequestIds.traceOf(request.getCurrent()).header();
    }
}
