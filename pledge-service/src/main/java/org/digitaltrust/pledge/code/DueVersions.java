package org.digitaltrust.pledge.code;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Versions that were adopted before their time enter into force when it comes. Every replica looks; each version is brought
 * into force by one of them.
 */
@ApplicationScoped
class DueVersions {

    private final VersionStore versions;
    private final BringIntoForce bring;
    private final Clock clock;

    DueVersions(VersionStore versions, BringIntoForce bring, Clock clock) {
        this.versions = versions;
        this.bring = bring;
        this.clock = clock;
    }

    @Scheduled(every = "${codes.look-every:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        bringAll();
    }

    /** @return how many entered into force here */
    int bringAll() {
        return (int)
                versions.dueAt(clock.instant()).stream().filter(bring::whenDue).count();
    }
}
