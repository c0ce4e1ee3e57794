package org.digitaltrust.pledge.signing;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.digitaltrust.chassis.sealing.RewrapKeys;

/**
 * Has keys wrapped anew when the master key has changed. Looks again every hour, because a replica that does not know the new
 * one yet may still add some.
 */
@ApplicationScoped
class WatchMasterKey {

    private final RewrapKeys rewrap;

    WatchMasterKey(RewrapKeys rewrap) {
        this.rewrap = rewrap;
    }

    @Scheduled(every = "1h", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        rewrap.all();
    }
}
