package org.digitaltrust.pledge.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.pledge.dossier.Reading.What;
import org.digitaltrust.pledge.sanction.SanctionStore;

/** Notes what case officers read: in the audit trail, and where the member sees it. Of members and agencies nothing is noted. */
@ApplicationScoped
class NoteReading {

    private final ReadingStore readings;
    private final DossierKeepers keepers;
    private final SanctionStore sanctions;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    NoteReading(
            ReadingStore readings,
            DossierKeepers keepers,
            SanctionStore sanctions,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.readings = readings;
        this.keepers = keepers;
        this.sanctions = sanctions;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    void dossier(Caller reader, DossierFacts facts) {
        if (keepers.seesAsOfficer(reader, facts.memberId())) {
            audit.record(reader, "dossier_read", "dossier", facts.id());
            keep(reader, facts, What.DOSSIER);
        }
    }

    void document(Caller reader, DossierFacts facts, UUID document) {
        if (keepers.seesAsOfficer(reader, facts.memberId())) {
            audit.record(reader, "dossier_document_read", "dossier_document", document);
            keep(reader, facts, What.DOCUMENT);
        }
    }

    /** The list as a whole stands in the audit trail already. */
    void listed(Caller reader, DossierFacts facts) {
        if (keepers.seesAsOfficer(reader, facts.memberId())) {
            keep(reader, facts, What.DOSSIER);
        }
    }

    /** Packs stand in the audit trail already, whoever makes them. */
    void pack(Caller reader, DossierFacts facts) {
        if (keepers.seesAsOfficer(reader, facts.memberId())) {
            keep(reader, facts, What.PACK);
        }
    }

    private void keep(Caller reader, DossierFacts facts, What what) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        readings.add(new Reading(
                ids.next(), facts.id(), what, reader.subject(), now, sanctions.sequenceOf(facts.memberId())));
    }
}
