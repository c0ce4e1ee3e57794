package org.digitaltrust.pledge.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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

    // As fine as signatures are dated.
    private static final Duration ONE_MOMENT = Duration.ofMillis(1);

    private final VersionStore versions;
    private final Signatures signatures;
    private final CodePublisher publisher;
    private final AuditTrail audit;
    private final Event<VersionsMoved> moved;
    private final Clock clock;

    BringIntoForce(
            VersionStore versions,
            Signatures signatures,
            CodePublisher publisher,
            AuditTrail audit,
            Event<VersionsMoved> moved,
            Clock clock) {
        this.versions = versions;
        this.signatures = signatures;
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
            case Adopted adopted -> {
                var before = versions.lockInForceBesides(adopted.facts());
                // Read after the lock, so that whoever has signed until then did so before.
                yield enter(admin, adopted, before, clock.instant());
            }
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
        var before = versions.lockInForceBesides(adopted.facts());
        var free = before.filter(it -> !it.from().isBefore(due)).isEmpty();
        var from = free ? due : clock.instant();
        var entered = enter(THE_SERVICE, adopted, before, from) instanceof Transition.Moved;
        if (entered) {
            LOG.infof("version entered into force version=%s", id);
        }
        return entered;
    }

    /** @param wanted from when on; later where the version before was signed, or entered into force itself, after that */
    private Transition enter(Caller by, Adopted adopted, Optional<InForce> before, Instant wanted) {
        if (before.isPresent() && before.get().isLaterThan(adopted.facts())) {
            return new Transition.Overtaken(before.get().facts().number());
        }
        var from = before.map(it -> afterSignatures(it, wanted)).orElse(wanted);
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

    /** Clocks of replicas differ by moments; nobody has signed what was no longer in force. */
    private Instant afterSignatures(InForce before, Instant wanted) {
        var free = signatures.latestTo(before.facts().id()).map(it -> it.plus(ONE_MOMENT));
        return Stream.concat(Stream.of(wanted, before.from()), free.stream())
                .max(Comparator.naturalOrder())
                .orElse(wanted);
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
