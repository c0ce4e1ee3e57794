package org.digitaltrust.pledge.code;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.digitaltrust.pledge.review.OneByOne;
import org.digitaltrust.pledge.review.OneByOne.Kind;

/**
 * Versions that were adopted before their time enter into force when it comes. Every replica looks; each version is brought
 * into force by one of them.
 */
@ApplicationScoped
class DueVersions {

    private static final int MOST_AT_ONCE = 100;

    private final VersionStore versions;
    private final BringIntoForce bring;
    private final OneByOne oneByOne;
    private final Clock clock;

    DueVersions(VersionStore versions, BringIntoForce bring, OneByOne oneByOne, Clock clock) {
        this.versions = versions;
        this.bring = bring;
        this.oneByOne = oneByOne;
        this.clock = clock;
    }

    @Scheduled(every = "${codes.look-every:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        bringAll();
    }

    /** @return how many entered into force here */
    int bringAll() {
        return oneByOne.all(Kind.VERSIONS, MOST_AT_ONCE, most -> versions.dueAt(clock.instant(), most), bring::whenDue);
    }
}
