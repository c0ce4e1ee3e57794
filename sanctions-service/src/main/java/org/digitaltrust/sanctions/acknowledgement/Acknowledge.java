package org.digitaltrust.sanctions.acknowledgement;

import static org.digitaltrust.sanctions.problem.SanctionsProblem.INVALID_ACKNOWLEDGEMENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.sanctions.party.Asker;
import org.digitaltrust.sanctions.restriction.RestrictionsForPartners;

/** A partner says what it did about a restriction that it may know of. */
@ApplicationScoped
class Acknowledge {

    private final AcknowledgementStore acknowledgements;
    private final RestrictionsForPartners restrictions;
    private final AuditTrail audit;
    private final Clock clock;
    private final Ids ids;

    Acknowledge(
            AcknowledgementStore acknowledgements,
            RestrictionsForPartners restrictions,
            AuditTrail audit,
            Clock clock,
            Ids ids) {
        this.acknowledgements = acknowledgements;
        this.restrictions = restrictions;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Keeps it.
     *
     * @throws Problem 404 for a restriction that the partner may not know of, 422 {@code invalid-acknowledgement}
     */
    @Transactional
    public UUID by(Caller caller, Asker asker, UUID restriction, AcknowledgementRequest request) {
        var known = restrictions.find(restriction).orElseThrow(EdgeProblem.NOT_FOUND::with);
        var confirmedAt = Objects.requireNonNull(known.confirmedAt(), "partners see confirmed ones only");
        var now = clock.instant();
        var at = request.at().toInstant();
        var faults = Acknowledgement.faults(request.status(), at, request.note(), confirmedAt, now);
        if (!faults.isEmpty()) {
            throw INVALID_ACKNOWLEDGEMENT.with().at(faults);
        }
        var id = ids.next();
        acknowledgements.add(new Acknowledgement(
                id,
                restriction,
                asker.party(),
                asker.client(),
                asker.subject(),
                request.status(),
                at,
                request.note(),
                now));
        audit.record(caller, "restriction_acknowledged", "restriction", restriction);
        return id;
    }
}
