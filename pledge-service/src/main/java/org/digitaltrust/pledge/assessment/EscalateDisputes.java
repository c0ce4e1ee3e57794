package org.digitaltrust.pledge.assessment;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jboss.logging.Logger;

/**
 * Tells once of each dispute that nobody has decided in time, and marks it for those who read it. Nothing else comes of it: the
 * result that counted before goes on counting.
 */
@ApplicationScoped
class EscalateDisputes {

    private static final Logger LOG = Logger.getLogger(EscalateDisputes.class);

    private final AssessmentStore assessments;
    private final Clock clock;

    EscalateDisputes(AssessmentStore assessments, Clock clock) {
        this.assessments = assessments;
        this.clock = clock;
    }

    @Scheduled(every = "${assessment.look-every:1m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void look() {
        assessments
                .escalateOverdue(clock.instant())
                .forEach(it -> LOG.errorf("dispute not decided in time assessment=%s", it));
    }
}
