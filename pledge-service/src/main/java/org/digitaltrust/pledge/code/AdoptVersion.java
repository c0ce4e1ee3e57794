package org.digitaltrust.pledge.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.contracts.CodeState.Cause;
import org.digitaltrust.pledge.code.CodeVersion.Adoptable;

@ApplicationScoped
class AdoptVersion {

    private final VersionStore versions;
    private final CodePublisher publisher;
    private final AuditTrail audit;
    private final Clock clock;

    AdoptVersion(VersionStore versions, CodePublisher publisher, AuditTrail audit, Clock clock) {
        this.versions = versions;
        this.publisher = publisher;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Transition by(Caller admin, UUID id) {
        var found = versions.lock(id).map(WrittenVersion::version);
        if (found.isEmpty()) {
            return new Transition.UnknownVersion();
        }
        if (!(found.get() instanceof Adoptable adoptable)) {
            return new Transition.NotPossible(found.get());
        }
        var now = clock.instant();
        var outcome = adoptable.adopt(admin.subject(), now);
        if (outcome instanceof Transition.Moved(var adopted)) {
            versions.move(adopted);
            audit.record(admin, "version_adopted", "code_version", id);
            publisher.publish(adopted.facts().codeId(), Cause.VERSION_ADOPTED, now);
        }
        return outcome;
    }
}
