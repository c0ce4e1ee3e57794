package org.digitaltrust.sanctions.change;

import static org.digitaltrust.sanctions.problem.SanctionsProblem.RESTRICTION_NOT_STANDING;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.sanctions.restriction.Restriction;
import org.digitaltrust.sanctions.restriction.RestrictionStore;

/** Only what stands can be changed. */
@ApplicationScoped
class HoldRestriction {

    private final RestrictionStore restrictions;
    private final Clock clock;

    HoldRestriction(RestrictionStore restrictions, Clock clock) {
        this.restrictions = restrictions;
        this.clock = clock;
    }

    /** Holds a restriction against other changes until this transaction ends. 404 if unknown, 409 if it does not stand. */
    Restriction hold(UUID id) {
        var restriction = restrictions.findToChange(id).orElseThrow(EdgeProblem.NOT_FOUND::with);
        var status = restriction.statusAt(clock.instant());
        return switch (status) {
            case SCHEDULED, IN_FORCE -> restriction;
            case PENDING_CONFIRMATION, WITHDRAWN, EXPIRED, LIFTED, ANNULLED, SUPERSEDED ->
                throw RESTRICTION_NOT_STANDING.with().and("restriction_status", status);
        };
    }
}
