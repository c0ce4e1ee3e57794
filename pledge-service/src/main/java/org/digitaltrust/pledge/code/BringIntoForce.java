package org.digitaltrust.pledge.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.contracts.CodeState.Cause;
import org.digitaltrust.pledge.code.CodeVersion.Adopted;
import org.digitaltrust.pledge.code.CodeVersion.InForce;

/** Puts a version into force in place of whatever was in force for its audience. */
@ApplicationScoped
class BringIntoForce {

    private final VersionStore versions;
    private final CodePublisher publisher;
    private final AuditTrail audit;
    private final Clock clock;

    BringIntoForce(VersionStore versions, CodePublisher publisher, AuditTrail audit, Clock clock) {
        this.versions = versions;
        this.publisher = publisher;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Transition by(Caller admin, UUID id) {
        versions.lockAudienceOf(id);
        var found = versions.lock(id).map(WrittenVersion::version);
        if (found.isEmpty()) {
            return new Transition.UnknownVersion();
        }
        if (!(found.get() instanceof Adopted adopted)) {
            return new Transition.NotPossible(found.get());
        }
        var now = clock.instant();
        var before = versions.inForceBesides(adopted.facts());
        if (before.isPresent() && before.get().isLaterThan(adopted.facts())) {
            return new Transition.Overtaken(before.get().facts().number());
        }
        var outcome = adopted.enterIntoForce(now);
        if (outcome instanceof Transition.Moved(var inForce)) {
            before.ifPresent(it -> versions.move(it.supersede(now)));
            versions.move(inForce);
            audit.record(admin, "version_brought_into_force", "code_version", id);
            publish(inForce, before, now);
        }
        return outcome;
    }

    private void publish(CodeVersion inForce, Optional<InForce> before, Instant now) {
        var code = inForce.facts().codeId();
        before.map(it -> it.facts().codeId())
                .filter(other -> !other.equals(code))
                .ifPresent(other -> publisher.publish(other, Cause.VERSION_IN_FORCE, now));
        publisher.publish(code, Cause.VERSION_IN_FORCE, now);
    }
}
