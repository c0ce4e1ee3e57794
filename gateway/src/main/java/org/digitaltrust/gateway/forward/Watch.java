package org.digitaltrust.gateway.forward;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Calls when something is not done in time, however much has moved meanwhile. Used on one event loop only. */
final class Watch {

    private static final long STOPPED = -1;
    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    private final Vertx vertx;
    private final long patience;
    private final Runnable onLate;
    private long timer = STOPPED;
    private long due;

    Watch(Vertx vertx, Duration patience, Runnable onLate) {
        this.vertx = vertx;
        this.patience = Math.max(1, patience.toMillis());
        this.onLate = onLate;
    }

    /** Begins to wait; who waits already, waits from now. */
    void start() {
        due = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patience);
        if (timer == STOPPED) {
            arm(patience);
        }
    }

    private void arm(long millis) {
        timer = vertx.setTimer(millis, rung -> {
            timer = STOPPED;
            long left = Math.ceilDiv(due - System.nanoTime(), MILLI);
            if (left > 0) {
                arm(left); // moving the date, which is frequent, costs no timer; this is rare
            } else {
                onLate.run();
            }
        });
    }

    void stop() {
        if (timer != STOPPED) {
            vertx.cancelTimer(timer);
            timer = STOPPED;
        }
    }
}
