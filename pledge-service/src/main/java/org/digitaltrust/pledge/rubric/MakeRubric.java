package org.digitaltrust.pledge.rubric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.time.Ids;
import org.jspecify.annotations.Nullable;

/** Makes a rubric the current one. Assessments that have begun keep theirs. */
@ApplicationScoped
class MakeRubric {

    private final RubricStore rubrics;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    MakeRubric(RubricStore rubrics, AuditTrail audit, Ids ids, Clock clock) {
        this.rubrics = rubrics;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param requires null for what the current one does */
    @Transactional
    UUID by(Caller admin, Rubric rubric, @Nullable Requirements requires) {
        var number = rubrics.lockNextNumber();
        var required = requires == null ? rubrics.current().rubric().requires() : requires;
        var version = new RubricVersion(ids.next(), number, rubric.requiring(required), clock.instant());
        rubrics.add(version, admin.subject());
        audit.record(admin, "rubric_made", "rubric", version.id());
        return version.id();
    }
}
