package org.digitaltrust.membership.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.time.Ids;

/** Puts together everything that is kept about a person, and notes that it was given to them. */
@ApplicationScoped
class ExportData {

    private final People people;
    private final AuditStore deeds;
    private final ErasureStore requests;
    private final AuditTrail audit;
    private final Clock clock;
    private final Ids ids;

    ExportData(People people, AuditStore deeds, ErasureStore requests, AuditTrail audit, Clock clock, Ids ids) {
        this.people = people;
        this.deeds = deeds;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    Archive of(Caller person) {
        var whose = people.find(person.subject());
        var export = ids.next();
        audit.record(person, "data_exported", "data_export", export);
        Map<String, List<?>> areas = new LinkedHashMap<>(people.everythingOf(whose));
        areas.put("erasure_requests", requests.of(person.subject()));
        areas.put("audit", deeds.of(whose));
        return new Archive(clock.instant(), areas);
    }
}
