package org.digitaltrust.pledge.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.pledge.code.CodeVersion.Draft;

@ApplicationScoped
class OpenConsultation {

    private final VersionStore versions;
    private final AuditTrail audit;
    private final Clock clock;

    OpenConsultation(VersionStore versions, AuditTrail audit, Clock clock) {
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Transition by(Caller caller, UUID id) {
        var found = versions.lock(id).map(WrittenVersion::version);
        if (found.isEmpty()) {
            return new Transition.UnknownVersion();
        }
        if (!(found.get() instanceof Draft draft)) {
            return new Transition.NotPossible(found.get());
        }
        var open = draft.consult(clock.instant());
        versions.move(open);
        audit.record(caller, "version_consultation_opened", "code_version", id);
        return new Transition.Moved(open);
    }
}
