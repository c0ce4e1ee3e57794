package org.digitaltrust.pledge.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.digitaltrust.chassis.problem.EdgeProblem;

/** Bounds how many documents are in memory at once: who comes when all turns are taken waits, and is told when it takes long. */
@ApplicationScoped
class Turns {

    private final Semaphore free;
    private final DossierConfig config;

    Turns(DossierConfig config) {
        this.config = config;
        this.free = new Semaphore(config.atOnce(), true);
    }

    interface Work<T> {
        T run() throws IOException;
    }

    <T> T take(Work<T> work) throws IOException {
        try {
            if (!free.tryAcquire(config.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw EdgeProblem.UNAVAILABLE.with().retryAfter(config.patience());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw EdgeProblem.UNAVAILABLE.with().retryAfter(config.patience());
        }
        try {
            return work.run();
        } finally {
            free.release();
        }
    }
}
