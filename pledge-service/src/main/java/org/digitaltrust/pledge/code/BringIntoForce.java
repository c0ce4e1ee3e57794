package org.digitaltrust.pledge.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.contracts.CodeState.Cause;
import org.digitaltrust.pledge.code.CodeVersion.Adopted;
import org.digitaltrust.pledge.code.CodeVersion.InForce;
import org.jboss.logging.Logger;

/** Puts a version into force in place of whatever was in force for its audience. */
@ApplicationScoped
class BringIntoForce {

    private static final Logger LOG = Logger.getLogger(BringIntoForce.class);
    private static final Caller THE_SERVICE = new Caller("pledge-service", "pledge-service", Set.of(), true, null);

    private final VersionStore versions;
    private final CodePublisher publisher;
    private final AuditTrail audit;
    private final Event<VersionsMoved> moved;
    private final Clock clock;

    BringIntoForce(
            VersionStore versions, CodePublisher publisher, AuditTrail audit, Event<VersionsMoved> moved, Clock clock) {
        this.versions = versions;
        this.publisher = publisher;
        this.audit = audit;
        this.moved = moved;
        this.clock = clock;
    }

    @Transactional
    Transition by(Caller admin, UUID id) {
        versions.lockAudienceOf(id);
        return switch (versions.lock(id).map(WrittenVersion::version).orElse(null)) {
            case null -> new Transition.UnknownVersion();
            case Adopted adopted -> enter(admin, adopted, clock.instant());
            case CodeVersion other -> new Transition.NotPossible(other);
        };
    }

    /**
     * For a version whose time has come: from that very time on, unless something else entered into force since.
     *
     * @return false where another replica is at it, or there is nothing left to do
     */
    @Transactional(TxType.REQUIRES_NEW)
    boolean whenDue(UUID id) {
        if (!versions.tryToLockAudienceOf(id)
                || !(versions.lock(id).map(WrittenVersion::version).orElse(null) instanceof Adopted adopted)) {
            return false;
        }
        var due = adopted.facts().effectiveFrom();
        var free = versions.inForceBesides(adopted.facts())
                .filter(it -> !it.from().isBefore(due))
                .isEmpty();
        var entered = enter(THE_SERVICE, adopted, free ? due : clock.instant()) instanceof Transition.Moved;
        if (entered) {
            LOG.infof("version entered into force version=%s", id);
        }
        return entered;
    }

    private Transition enter(Caller by, Adopted adopted, Instant from) {
        var before = versions.inForceBesides(adopted.facts());
        if (before.isPresent() && before.get().isLaterThan(adopted.facts())) {
            return new Transition.Overtaken(before.get().facts().number());
        }
        var outcome = adopted.enterIntoForce(from);
        if (outcome instanceof Transition.Moved(var inForce)) {
            before.ifPresent(it -> versions.move(it.supersede(from)));
            versions.move(inForce);
            audit.record(
                    by,
                    "version_brought_into_force",
                    "code_version",
                    inForce.facts().id());
            tell(inForce, before, clock.instant());
        }
        return outcome;
    }

    private void tell(CodeVersion inForce, Optional<InForce> before, Instant now) {
        var code = inForce.facts().codeId();
        var displaced = before.map(it -> it.facts().codeId()).filter(other -> !other.equals(code));
        moved.fire(new VersionsMoved(code));
        displaced.ifPresent(other -> moved.fire(new VersionsMoved(other)));
        displaced.ifPresent(other -> publisher.publish(other, Cause.VERSION_SUPERSEDED, now));
        publisher.publish(code, Cause.VERSION_IN_FORCE, now);
    }
}
