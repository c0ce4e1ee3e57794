package org.digitaltrust.pledge.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.digitaltrust.pledge.code.SignableVersions.PledgedCode;
import org.digitaltrust.pledge.signing.PledgeStatus;
import org.digitaltrust.pledge.signing.VerifiablePledges.VerifiablePledge;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What everybody may know of a pledge: nothing about who signed but the public name. */
@Schema(name = "PledgeVerification")
record VerificationView(
        boolean valid,
        PledgeStatus status,

        @Schema(description = "The public name of the member; null where it is not known or the member was erased")
        @Nullable
        String name,

        PledgedCode code,
        int version,
        @Schema(description = "The day in Viet Nam") LocalDate signedOn,
        Instant validUntil) {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    static VerificationView of(VerifiablePledge pledge, PledgedCode code, @Nullable String name) {
        return new VerificationView(
                pledge.status().holds(),
                pledge.status(),
                name,
                code,
                pledge.version(),
                LocalDate.ofInstant(pledge.signedAt(), ZONE),
                pledge.validUntil());
    }

    LocalDate lastDay() {
        return LocalDate.ofInstant(validUntil.minusMillis(1), ZONE);
    }
}
