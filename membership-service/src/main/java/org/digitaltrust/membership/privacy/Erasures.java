package org.digitaltrust.membership.privacy;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for erasures that waited, from time to time. */
@ApplicationScoped
class Erasures {

    private final CarryOutErasure carryOut;

    Erasures(CarryOutErasure carryOut) {
        this.carryOut = carryOut;
    }

    @Scheduled(every = "{privacy.look-every:1m}", concurrentExecution = ConcurrentExecution.SKIP)
    void lookAtAll() {
        boolean more = true;
        while (more) {
            more = carryOut.ofOne();
        }
    }
}
