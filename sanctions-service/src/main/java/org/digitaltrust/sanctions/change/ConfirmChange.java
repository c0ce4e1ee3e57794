package org.digitaltrust.sanctions.change;

import static org.digitaltrust.sanctions.problem.SanctionsProblem.ALREADY_CONFIRMED;
import static org.digitaltrust.sanctions.problem.SanctionsProblem.ALREADY_WITHDRAWN;
import static org.digitaltrust.sanctions.problem.SanctionsProblem.SECOND_PERSON_REQUIRED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.contracts.SanctionsState;
import org.digitaltrust.sanctions.restriction.Restriction;
import org.digitaltrust.sanctions.restriction.RestrictionStore;
import org.digitaltrust.sanctions.restriction.SanctionsPublisher;
import org.digitaltrust.sanctions.subject.SubjectStore;

/** The second person's part: with its commit the restriction has ended and, if it was varied, its successor stands. */
@ApplicationScoped
class ConfirmChange {

    private final RestrictionStore restrictions;
    private final ChangeStore changes;
    private final HoldRestriction standing;
    private final SubjectStore subjects;
    private final SanctionsPublisher publisher;
    private final AuditTrail audit;
    private final Clock clock;

    ConfirmChange(
            RestrictionStore restrictions,
            ChangeStore changes,
            HoldRestriction standing,
            SubjectStore subjects,
            SanctionsPublisher publisher,
            AuditTrail audit,
            Clock clock) {
        this.restrictions = restrictions;
        this.changes = changes;
        this.standing = standing;
        this.subjects = subjects;
        this.publisher = publisher;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Change.Confirmed confirm(Caller caller, UUID restriction, UUID change) {
        var _ = restrictions.findToChange(restriction).orElseThrow(EdgeProblem.NOT_FOUND::with);
        var pending = switch (changes.find(restriction, change).orElseThrow(EdgeProblem.NOT_FOUND::with)) {
            case Change.Pending it -> it;
            case Change.Confirmed done -> throw ALREADY_CONFIRMED.with();
            case Change.Withdrawn gone -> throw ALREADY_WITHDRAWN.with();
        };
        var now = clock.instant();
        return switch (pending.confirm(caller, now)) {
            case Change.Outcome.NoSecondPerson no -> throw SECOND_PERSON_REQUIRED.with();
            case Change.Outcome.Done(var done) -> {
                var ending = standing.hold(restriction);
                var subject = ending.subjectId();
                changes.confirm(done);
                var cause = carryOut(done.proposal(), ending, now);
                audit.record(caller, cause.name().toLowerCase(Locale.ROOT), "restriction", restriction);
                publisher.publish(subject, cause);
                yield done;
            }
        };
    }

    private SanctionsState.Cause carryOut(Change.Proposal it, Restriction ending, Instant now) {
        restrictions.end(ending.id(), it.effect().endingAt(now));
        return switch (it.effect()) {
            case Change.Effect.Lifting lifting -> SanctionsState.Cause.RESTRICTION_LIFTED;
            case Change.Effect.Annulment annulment -> SanctionsState.Cause.RESTRICTION_ANNULLED;
            case Change.Effect.Variation(var replacement) -> {
                var period = restrictions.find(replacement).orElseThrow().period();
                // Time has gone by since the proposal.
                Replacement.check(ending.period(), period, now);
                var subject = subjects.hold(ending.subjectId());
                restrictions.confirm(replacement, subject, now);
                subjects.pinIdentifiers(subject);
                yield SanctionsState.Cause.RESTRICTION_VARIED;
            }
        };
    }
}
