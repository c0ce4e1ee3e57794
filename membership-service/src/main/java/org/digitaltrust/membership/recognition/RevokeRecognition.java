package org.digitaltrust.membership.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;

/** Revokes a recognition, which is kept with the reason. */
@ApplicationScoped
class RevokeRecognition {

    private final RecognitionStore recognitions;
    private final AuditTrail audit;
    private final Clock clock;

    RevokeRecognition(RecognitionStore recognitions, AuditTrail audit, Clock clock) {
        this.recognitions = recognitions;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Revoking of(UUID member, UUID id, String reason, Caller officer) {
        var found = recognitions.lock(member, id);
        if (found.isEmpty()) {
            return new Revoking.Unknown();
        }
        var revoking = found.get().revoke(new Recognition.Revocation(reason, officer.subject(), clock.instant()));
        if (revoking instanceof Revoking.Revoked(var revoked)) {
            recognitions.change(revoked);
            audit.record(officer, "recognition_revoked", "recognition", id);
        }
        return revoking;
    }
}
