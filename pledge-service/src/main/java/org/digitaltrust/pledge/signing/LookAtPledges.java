package org.digitaltrust.pledge.signing;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import org.digitaltrust.pledge.code.VersionsMoved;
import org.digitaltrust.pledge.review.OneByOne;
import org.digitaltrust.pledge.review.OneByOne.Kind;
import org.digitaltrust.pledge.sanction.SanctionsChanged;

/** When pledges are looked at: at once after a decision, within moments after a new version, and when their time comes. */
@ApplicationScoped
class LookAtPledges {

    private static final int MOST_AT_ONCE = 500;

    private final PledgeStore pledges;
    private final ReviewPledges review;
    private final OneByOne oneByOne;
    private final Clock clock;

    LookAtPledges(PledgeStore pledges, ReviewPledges review, OneByOne oneByOne, Clock clock) {
        this.pledges = pledges;
        this.review = review;
        this.oneByOne = oneByOne;
        this.clock = clock;
    }

    /** In the transaction of the message: a breach is published with it. */
    void afterDecision(@Observes SanctionsChanged decided) {
        review.of(decided.subject());
    }

    /** There may be many: they are only marked here, and looked at one by one. */
    @Transactional(TxType.MANDATORY)
    void afterVersion(@Observes VersionsMoved moved) {
        pledges.lookAgainAt(moved.code(), clock.instant());
    }

    @Scheduled(every = "${pledges.look-every:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        all();
    }

    /** Every replica looks; each member is dealt with by one of them at a time. */
    int all() {
        return oneByOne.all(
                Kind.PLEDGES,
                MOST_AT_ONCE,
                most -> pledges.membersDueAt(clock.instant(), most),
                review::ifNobodyElseDoes);
    }
}
