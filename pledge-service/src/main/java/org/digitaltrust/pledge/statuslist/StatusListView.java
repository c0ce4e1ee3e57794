package org.digitaltrust.pledge.statuslist;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/** What is signed of a list: a W3C verifiable credential, and the claims of a JWT that repeat it. */
record StatusListView(
        @JsonProperty("@context") List<String> context,
        String id,
        List<String> type,
        String issuer,
        String validFrom,
        String validUntil,
        Subject credentialSubject,
        String iss,
        String jti,
        String sub,
        long nbf,
        long exp) {

    record Subject(String id, String type, String statusPurpose, String encodedList, long ttl) {}

    /**
     * Makes one.
     *
     * @param from a whole second, since a JWT knows no others
     * @param until a whole second
     */
    static StatusListView of(String issuer, String address, Instant from, Instant until, Subject list) {
        return new StatusListView(
                List.of("https://www.w3.org/ns/credentials/v2"),
                address,
                List.of("VerifiableCredential", "BitstringStatusListCredential"),
                issuer,
                from.toString(),
                until.toString(),
                list,
                issuer,
                address,
                list.id(),
                from.getEpochSecond(),
                until.getEpochSecond());
    }
}
