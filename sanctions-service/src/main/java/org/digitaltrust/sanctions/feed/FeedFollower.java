package org.digitaltrust.sanctions.feed;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import org.digitaltrust.outbox.Follower;
import org.digitaltrust.outbox.OutboxGrew;

/** Tells those who wait that the outbox has grown: at once after a commit of this replica, soon after another's. */
@ApplicationScoped
class FeedFollower {

    private final Growth growth;
    private final Follower follower;

    FeedFollower(FeedReader reader, FeedConfig config) {
        this.growth = new Growth(config.maxWaiting(), config.maxWaitingOfParty());
        this.follower = new Follower("change-feed", config.pollInterval(), () -> {
            if (growth.isAwaited()) {
                growth.reached(reader.head());
            }
            return false;
        });
    }

    void start(@Observes StartupEvent event) {
        follower.start();
    }

    void grew(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutboxGrew grew) {
        growth.reached(grew.version());
    }

    /** Comes before the server waits for the requests that it is serving. */
    void release(@Observes ShutdownDelayInitiatedEvent event) {
        growth.end();
    }

    void stop(@Observes ShutdownEvent event) {
        growth.end();
        follower.close();
    }

    /** How many wait. */
    int waiting() {
        return growth.waiting();
    }

    /** Whether there is more than this version now, waiting for it no longer than that. */
    boolean awaitBeyond(String party, long version, Duration most) {
        try {
            return growth.awaitBeyond(party, version, most);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
