package org.digitaltrust.pledge.signing;

import org.digitaltrust.pledge.signing.Guardian.Relationship;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who signed beside a minor, and what opens the hash in the evidence. */
@Schema(name = "PledgeGuardian")
record GuardianView(
        String name,
        Relationship relationship,

        @Schema(description = "128 random bits in base64url")
        String salt,

        @Schema(
                description =
                        "As in the evidence: the SHA-256 of the RFC 8785 form of {\"name\":…,\"salt\":…}, in lower-case"
                                + " hexadecimal")
        String nameSha256) {

    static GuardianView of(GuardianCommitment commitment) {
        return new GuardianView(
                commitment.guardian().name(),
                commitment.guardian().relationship(),
                commitment.salt(),
                commitment.sha256());
    }
}
