package org.digitaltrust.sanctions.restriction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.sanctions.disclosure.Disclosure;
import org.digitaltrust.sanctions.disclosure.DisclosureLog;
import org.hibernate.Session;

/** Data on violations is sensitive: each read is noted, with who read. */
@ApplicationScoped
class ShowRestriction {

    private final AuditTrail audit;
    private final DisclosureLog disclosures;
    private final Session database;
    private final Clock clock;
    private final Ids ids;

    ShowRestriction(AuditTrail audit, DisclosureLog disclosures, Session database, Clock clock, Ids ids) {
        this.audit = audit;
        this.disclosures = disclosures;
        this.database = database;
        this.clock = clock;
        this.ids = ids;
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
        var now = clock.instant();
        disclosures.disclosed(new Disclosure(
                ids.next(),
                now,
                caller.subject(),
                caller.client(),
                "restriction",
                restriction.subjectId(),
                List.of(restriction.id()),
                null,
                restriction.statusAt(now).name().toLowerCase(Locale.ROOT),
                version()));
    }

    private long version() {
        return database.createNativeQuery("select version from outbox_head", Long.class)
                .getSingleResult();
    }
}
