package org.digitaltrust.pledge.badge;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is signed of a badge: a credential of Open Badges 3.0, and the claims of a JWT that repeat it. It names its holder by
 * the member's id only: names can be looked up where they can also be corrected.
 */
record OpenBadgeView(
        @JsonProperty("@context") List<String> context,
        String id,
        List<String> type,
        String name,
        IssuerView issuer,
        String validFrom,
        String validUntil,
        Subject credentialSubject,
        List<Status> credentialStatus,
        String iss,
        String jti,
        String sub,
        long nbf,
        long exp) {

    static final List<String> CONTEXT = List.of(
            "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");

    /** @param result null if the member shows none */
    record Subject(
            String id,
            List<String> type,
            AchievementView achievement,
            @Nullable List<Result> result) {}

    record Result(List<String> type, String resultDescription, String value) {
        static Result of(String kind, String value) {
            return new Result(List.of("Result"), kind, value);
        }
    }

    /** Where to look whether the credential still holds; only a bit of a list has the last three. */
    record Status(
            String id,
            String type,
            @Nullable String statusPurpose,
            @Nullable String statusListIndex,
            @Nullable String statusListCredential) {}
}
