package org.digitaltrust.membership.proof;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.digitaltrust.chassis.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How control is proven. What a platform attests, it names. */
@Schema(examples = "{\"method\": \"profile_code\"}")
record ProofRequest(
        @NotNull Way method,

        @Nullable @Pattern(regexp = "[!-~]{1,128}", message = "must be 1 to 128 visible ASCII characters")
        String platformUserId,

        @Nullable @Pattern(regexp = Handles.PATTERN, message = Handles.MESSAGE)
        String handle) {

    enum Way {
        PROFILE_CODE,
        PLATFORM_ATTESTATION
    }

    /** Refused with 400 where a part of the attestation is missing. */
    AttestAccount.Attestation toAttestation() {
        if (platformUserId == null) {
            throw Problem.invalid("platform_user_id", "is what a platform attests");
        }
        if (handle == null) {
            throw Problem.invalid("handle", "is what a platform attests");
        }
        return new AttestAccount.Attestation(platformUserId, Handles.plain(handle));
    }

    /** Refused with 400 where a code comes with an attestation. */
    void requireNoAttestation() {
        if (platformUserId != null) {
            throw Problem.invalid("platform_user_id", "is for a platform to attest");
        }
        if (handle != null) {
            throw Problem.invalid("handle", "is for a platform to attest");
        }
    }
}
