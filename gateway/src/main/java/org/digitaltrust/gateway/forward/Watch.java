package org.digitaltrust.gateway.forward;

import io.vertx.core.Vertx;
import java.time.Duration;

/** Calls when something is not done in time, however much has moved meanwhile. Used on one event loop only. */
final class Watch {

    private static final long STOPPED = -1;

    private final Vertx vertx;
    private final long patience;
    private final Runnable onLate;
    private long timer = STOPPED;

    Watch(Vertx vertx, Duration patience, Runnable onLate) {
        this.vertx = vertx;
        this.patience = Math.max(1, patience.toMillis());
        this.onLate = onLate;
    }

    void start() {
        stop();
        timer = vertx.setTimer(patience, rung -> {
            timer = STOPPED;
            onLate.run();
        });
    }

    void stop() {
        if (timer != STOPPED) {
            vertx.cancelTimer(timer);
            timer = STOPPED;
        }
    }
}
