package org.digitaltrust.pledge.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;

/** Closes a complete dossier, so that it shows what was known before the advertisement and nothing that came after. */
@ApplicationScoped
class CloseDossier {

    private final DossierStore dossiers;
    private final DossierKeepers keepers;
    private final AuditTrail audit;
    private final Clock clock;

    CloseDossier(DossierStore dossiers, DossierKeepers keepers, AuditTrail audit, Clock clock) {
        this.dossiers = dossiers;
        this.keepers = keepers;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome by(Caller caller, UUID id) {
        var kept = dossiers.lock(id);
        if (kept.isEmpty()
                || !keepers.mayKeep(caller, kept.get().dossier().facts().memberId())) {
            return new Outcome.Unknown();
        }
        return switch (kept.get().dossier()) {
            case Dossier.Complete complete -> {
                dossiers.close(complete.close(clock.instant().truncatedTo(ChronoUnit.MILLIS)));
                audit.record(caller, "dossier_closed", "dossier", id);
                yield new Outcome.Done(id);
            }
            case Dossier other -> new Outcome.NotPossible(other.status(), other.possible(), other.missing());
        };
    }
}
