package org.digitaltrust.sanctions.restriction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;

/** Data on violations is sensitive: each read is noted, with who read, in the reader's transaction. */
@ApplicationScoped
class ShowRestriction {

    private final AuditTrail audit;
    private final Clock clock;

    ShowRestriction(AuditTrail audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    RestrictionView toOfficer(Caller caller, Restriction restriction) {
        audit.record(caller, "restriction_read", "restriction", restriction.id());
        return RestrictionView.of(restriction, clock.instant());
    }

    PartnerRestrictionView toPartner(Caller caller, Restriction restriction) {
        disclose(caller, restriction);
        return PartnerRestrictionView.of(restriction, clock.instant());
    }

    private void disclose(Caller caller, Restriction restriction) {
        audit.record(caller, "restriction_disclosed", "restriction", restriction.id());
    }
}
