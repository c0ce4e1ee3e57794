package org.digitaltrust.pledge.signing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What the evidence of a pledge says: the payload of its JWS. Names and spellings are part of what was signed, so they
 * stand here and follow no convention that may change; times are RFC 3339 in UTC.
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
        @JsonProperty("assurance") Assurance assurance,
        @JsonProperty("signed_at") String signedAt,
        @JsonProperty("valid_until") String validUntil) {

    /** The {@code typ} of its JWS. */
    static final String TYPE = "pledge-evidence+jws";

    /** Clauses in the order of the text. */
    static Evidence of(PledgeFacts facts, List<String> clauses, Assurance assurance) {
        return new Evidence(
                facts.id(),
                facts.memberId(),
                facts.codeId(),
                facts.versionId(),
                facts.version(),
                facts.sha256(),
                clauses,
                facts.locale().name().toLowerCase(Locale.ROOT),
                assurance,
                facts.signedAt().toString(),
                facts.validUntil().toString());
    }
}
