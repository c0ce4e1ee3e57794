package org.digitaltrust.gateway.forward;

import io.vertx.core.Vertx;
import java.time.Duration;

/** Ends an exchange in which nothing has moved for too long. Used on one event loop only. */
final class Watch {

    private static final long STOPPED = -1;

    private final Vertx vertx;
    private final long patience;
    private final Runnable onSilence;
    private long timer = STOPPED;
    private long lastSign;

    Watch(Vertx vertx, Duration patience, Runnable onSilence) {
        this.vertx = vertx;
        this.patience = patience.toNanos();
        this.onSilence = onSilence;
    }

    void start() {
        sign();
        ringIn(patience);
    }

    /** Something moved. */
    void sign() {
        lastSign = System.nanoTime();
    }

    void stop() {
        if (timer != STOPPED) {
            vertx.cancelTimer(timer);
            timer = STOPPED;
        }
    }

    private void ringIn(long nanos) {
        timer = vertx.setTimer(Math.max(1, Duration.ofNanos(nanos).toMillis()), rung -> {
            long left = patience - (System.nanoTime() - lastSign);
            if (left > 0) {
                ringIn(left);
            } else {
                timer = STOPPED;
                onSilence.run();
            }
        });
    }
}
