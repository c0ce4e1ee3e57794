package org.digitaltrust.pledge.signing;

import java.time.Instant;
import java.util.UUID;
import org.digitaltrust.pledge.code.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A pledge as its member and officers see it. */
record PledgeView(
        UUID id,
        UUID memberId,
        UUID codeId,
        UUID versionId,
        int version,
        String sha256,
        PledgeStatus status,
        Language locale,
        Instant signedAt,

        @Schema(description = "Valid before this time: 12 months by the calendar of Asia/Ho_Chi_Minh")
        Instant validUntil,

        @Schema(description = "When it ends because a new version asks for acceptance again; null while none does")
        @Nullable
        Instant graceUntil,

        @Nullable Instant endedAt,

        @Schema(
                description = "Compact JWS (EdDSA, Ed25519) over the RFC 8785 form of: pledge_id, member_id, code_id,"
                        + " version_id, version, sha256, acknowledged_clauses, locale, of_age (if stated), guardian (of a minor:"
                        + " relationship and name_sha256), assurance (acr and amr of the"
                        + " signer's token), signed_at, valid_until. Its kid names a key of /pledges/v1/jwks.json")
        String evidence) {

    static PledgeView of(SignedPledge signed, Instant now) {
        var facts = signed.pledge().facts();
        return new PledgeView(
                facts.id(),
                facts.memberId(),
                facts.codeId(),
                facts.versionId(),
                facts.version(),
                facts.sha256(),
                signed.pledge().statusAt(now),
                facts.locale(),
                facts.signedAt(),
                facts.validUntil(),
                signed.pledge() instanceof Pledge.Open open ? open.graceUntil() : null,
                signed.pledge() instanceof Pledge.Ended ended ? ended.at() : null,
                signed.evidence());
    }
}
