package org.digitaltrust.pledge.signing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the evidence of a pledge says: the payload of its JWS. Names and spellings are part of what was signed, so they
 * stand here and follow no convention that may change; times are RFC 3339 in UTC.
 *
 * @param ofAge left out where the signer has stated nothing; evidence from before that says true there too
 */
record Evidence(
        @JsonProperty("pledge_id") UUID pledgeId,
        @JsonProperty("member_id") UUID memberId,
        @JsonProperty("code_id") UUID codeId,
        @JsonProperty("version_id") UUID versionId,
        @JsonProperty("version") int version,
        @JsonProperty("sha256") String sha256,
        @JsonProperty("acknowledged_clauses") List<String> acknowledgedClauses,
        @JsonProperty("locale") String locale,
        @JsonProperty("of_age") @Nullable Boolean ofAge,
        @JsonProperty("guardian") @Nullable CoSignature guardian,
        @JsonProperty("assurance") Assurance assurance,
        @JsonProperty("signed_at") String signedAt,
        @JsonProperty("valid_until") String validUntil) {

    /** The {@code typ} of its JWS. */
    static final String TYPE = "pledge-evidence+jws";

    /**
     * Who signed beside a minor.
     *
     * @param nameSha256 see {@link GuardianCommitment}
     */
    record CoSignature(
            @JsonProperty("relationship") String relationship,
            @JsonProperty("name_sha256") String nameSha256) {

        static CoSignature of(GuardianCommitment commitment) {
            return new CoSignature(
                    commitment.guardian().relationship().name().toLowerCase(Locale.ROOT), commitment.sha256());
        }
    }

    /** Clauses in the order of the text. */
    static Evidence of(
            PledgeFacts facts,
            List<String> clauses,
            @Nullable Boolean ofAge,
            Optional<GuardianCommitment> guardian,
            Assurance assurance) {
        return new Evidence(
                facts.id(),
                facts.memberId(),
                facts.codeId(),
                facts.versionId(),
                facts.version(),
                facts.sha256(),
                clauses,
                facts.locale().name().toLowerCase(Locale.ROOT),
                ofAge,
                guardian.map(CoSignature::of).orElse(null),
                assurance,
                facts.signedAt().toString(),
                facts.validUntil().toString());
    }
}
