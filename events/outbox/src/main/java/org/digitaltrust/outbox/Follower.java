package org.digitaltrust.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** A thread that follows the outbox: looks at every poll interval, at once when woken, and again after a failure. */
public final class Follower implements AutoCloseable {

    /** One look. */
    @FunctionalInterface
    public interface Step {
        /** Does what there is to do, and says whether there may be more at once. */
        boolean run() throws Exception;
    }

    private static final Logger LOG = Logger.getLogger(Follower.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final String name;
    private final Duration poll;
    private final Step step;
    private final Semaphore woken = new Semaphore(0);
    private final Thread thread;
    private volatile boolean running = true;

    public Follower(String name, Duration poll, Step step) {
        this.name = name;
        this.poll = poll;
        this.step = step;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::follow);
    }

    public Follower start() {
        thread.start();
        return this;
    }

    public void wake() {
        woken.release();
    }

    private void follow() {
        var healthy = true;
        while (running) {
            try {
                var more = step.run();
                if (!healthy) {
                    LOG.infof("follower works again name=%s", name);
                }
                healthy = true;
                pause(more ? Duration.ZERO : poll);
            } catch (InterruptedException stopping) {
                return;
            } catch (Throwable e) {
                // Errors too: a follower that has quietly ended is worse than one that fails aloud and tries again.
                // Said once when it begins, not at every try: an outage of an hour is one line, not 3,600.
                if (healthy && running) {
                    LOG.errorf(e, "follower fails and will try again name=%s", name);
                }
                healthy = false;
                pauseAfterFailure();
            }
        }
    }

    private void pauseAfterFailure() {
        try {
            pause(AFTER_FAILURE);
        } catch (InterruptedException stopping) {
            running = false;
        }
    }

    private void pause(Duration most) throws InterruptedException {
        if (woken.tryAcquire(most.toNanos(), TimeUnit.NANOSECONDS)) {
            woken.drainPermits();
        }
    }

    /** Stops after the step that is running, waiting a little for it. */
    @Override
    public void close() {
        running = false;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
