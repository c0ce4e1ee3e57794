package org.digitaltrust.sanctions.clearance;

import static org.digitaltrust.sanctions.problem.SanctionsProblem.INVALID_PERMIT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.outbox.Outbox;
import org.digitaltrust.sanctions.permit.Permit;
import org.digitaltrust.sanctions.restriction.Period;
import org.digitaltrust.sanctions.restriction.Restriction;
import org.digitaltrust.sanctions.restriction.RestrictionStore;
import org.jspecify.annotations.Nullable;

/** Writes down what a panel clears in advance. Refuses with 422 what the restriction leaves no room for. */
@ApplicationScoped
class IssuePermit {

    private static final Duration LONGEST = Duration.ofDays(31);

    private final PermitStore permits;
    private final RestrictionStore restrictions;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;
    private final Ids ids;

    IssuePermit(
            PermitStore permits, RestrictionStore restrictions, Outbox outbox, AuditTrail audit, Clock clock, Ids ids) {
        this.permits = permits;
        this.restrictions = restrictions;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    public UUID issue(Caller caller, PermitRequest request) {
        var restriction = restrictions
                .find(request.restrictionId())
                .filter(this::leavesRoom)
                .orElseThrow(() -> INVALID_PERMIT
                        .with()
                        .at("restriction_id", "is not the id of a restriction that is scheduled or in force"));
        if (!restriction.carveOuts().contains(request.carveOut())) {
            throw INVALID_PERMIT.with().at("carve_out", "is not among the carve-outs of this restriction");
        }
        var permit = new Permit(
                ids.next(),
                restriction.id(),
                request.carveOut(),
                request.programme().strip(),
                request.issuedTo(),
                period(request, restriction.period()),
                null);
        permits.add(new IssuedPermit(permit, caller.subject(), clock.instant(), null));
        audit.record(caller, "permit_issued", "permit", permit.id());
        outbox.note(restriction.subjectId(), "permit_issued");
        return permit.id();
    }

    private boolean leavesRoom(Restriction restriction) {
        return switch (restriction.statusAt(clock.instant())) {
            case SCHEDULED, IN_FORCE -> true;
            case PENDING_CONFIRMATION, WITHDRAWN, EXPIRED, LIFTED, ANNULLED, SUPERSEDED -> false;
        };
    }

    private static Period period(PermitRequest request, Period restricted) {
        var from = request.begin();
        var until = request.end();
        if (!until.isAfter(from)) {
            throw INVALID_PERMIT.with().at("until", "must be after from");
        }
        if (Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw INVALID_PERMIT.with().at("until", "must be at most " + LONGEST.toDays() + " days after from");
        }
        if (!restricted.contains(from)) {
            throw INVALID_PERMIT.with().at("from", "must lie in the period of the restriction");
        }
        if (isAfter(until, restricted.until())) {
            throw INVALID_PERMIT.with().at("until", "must lie in the period of the restriction");
        }
        return new Period(from, until);
    }

    private static boolean isAfter(Instant time, @Nullable Instant end) {
        return time.isAfter(end == null ? Instant.parse("9999-12-31T00:00:00Z") : end);
    }
}
