package org.digitaltrust.pledge.signing;

import java.time.Instant;
import java.time.LocalDate;
import org.digitaltrust.pledge.code.SignableVersions.PledgedCode;
import org.digitaltrust.pledge.signing.Pledge.Status;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What everybody may know of a pledge: nothing about who signed. */
@Schema(name = "PledgeVerification")
record VerificationView(
        boolean valid,
        Status status,
        PledgedCode code,
        int version,
        @Schema(description = "The day in Viet Nam") LocalDate signedOn,
        Instant validUntil) {

    static VerificationView of(Pledge pledge, PledgedCode code, Instant now) {
        var facts = pledge.facts();
        var status = pledge.statusAt(now);
        return new VerificationView(
                status == Status.ACTIVE,
                status,
                code,
                facts.version(),
                LocalDate.ofInstant(facts.signedAt(), PledgeFacts.ZONE),
                facts.validUntil());
    }
}
