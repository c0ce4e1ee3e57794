package org.digitaltrust.sanctions.restriction;

import static org.digitaltrust.sanctions.problem.SanctionsProblem.ALREADY_CONFIRMED;
import static org.digitaltrust.sanctions.problem.SanctionsProblem.CHANGE_PENDING;
import static org.digitaltrust.sanctions.problem.SanctionsProblem.RESTRICTION_NOT_STANDING;
import static org.digitaltrust.sanctions.problem.SanctionsProblem.SECOND_PERSON_REQUIRED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.contracts.SanctionsState;

/** Ends a restriction before its time: one person proposes with reasons, another confirms. */
@ApplicationScoped
class LiftRestriction {

    private final RestrictionStore restrictions;
    private final ChangeStore changes;
    private final SanctionsPublisher publisher;
    private final AuditTrail audit;
    private final Clock clock;
    private final Ids ids;

    LiftRestriction(
            RestrictionStore restrictions,
            ChangeStore changes,
            SanctionsPublisher publisher,
            AuditTrail audit,
            Clock clock,
            Ids ids) {
        this.restrictions = restrictions;
        this.changes = changes;
        this.publisher = publisher;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    public UUID propose(Caller caller, UUID restriction, String reasons) {
        requireStanding(restriction);
        if (changes.hasPending(restriction)) {
            throw CHANGE_PENDING.with();
        }
        var change = new Change.Pending(ids.next(), restriction, reasons, caller.subject(), clock.instant());
        changes.add(change);
        audit.record(caller, "lifting_proposed", "restriction", restriction);
        return change.id();
    }

    @Transactional
    public Change.Confirmed confirm(Caller caller, UUID restriction, UUID change) {
        var _ = restrictions.findToChange(restriction).orElseThrow(EdgeProblem.NOT_FOUND::with);
        var pending = switch (changes.find(restriction, change).orElseThrow(EdgeProblem.NOT_FOUND::with)) {
            case Change.Pending it -> it;
            case Change.Confirmed done -> throw ALREADY_CONFIRMED.with();
        };
        var now = clock.instant();
        return switch (pending.confirm(caller.subject(), now)) {
            case Change.Outcome.SamePerson same -> throw SECOND_PERSON_REQUIRED.with();
            case Change.Outcome.Done(var done) -> {
                var target = requireStanding(restriction);
                changes.confirm(done);
                restrictions.end(restriction, now);
                audit.record(caller, "restriction_lifted", "restriction", restriction);
                publisher.publish(target.subjectId(), SanctionsState.Cause.RESTRICTION_LIFTED);
                yield done;
            }
        };
    }

    Optional<Change> find(UUID restriction, UUID change) {
        return changes.find(restriction, change);
    }

    private Restriction requireStanding(UUID id) {
        var restriction = restrictions.findToChange(id).orElseThrow(EdgeProblem.NOT_FOUND::with);
        var status = restriction.statusAt(clock.instant());
        return switch (status) {
            case SCHEDULED, IN_FORCE -> restriction;
            case PENDING_CONFIRMATION, EXPIRED, LIFTED ->
                throw RESTRICTION_NOT_STANDING.with().and("status", status);
        };
    }
}
