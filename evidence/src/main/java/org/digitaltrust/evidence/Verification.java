package org.digitaltrust.evidence;

import com.fasterxml.jackson.databind.JsonNode;

/** What verifying evidence came to. */
public sealed interface Verification {

    /** Exactly this payload was signed, with that key, as that kind of evidence. */
    record Valid(JsonNode payload, String kid, String typ) implements Verification {}

    /** Nothing in it can be trusted. */
    record Invalid(Reason reason) implements Verification {}

    /** The first thing found wrong. */
    enum Reason {
        /** Not three parts of base64url in its one spelling. */
        MALFORMED,
        /** The header is not canonical JSON of exactly alg, kid and typ. */
        BAD_HEADER,
        /** Signed with something else than EdDSA, or said to be. */
        WRONG_ALGORITHM,
        /** Evidence of another kind. */
        WRONG_TYPE,
        /** The key set does not hold the key. */
        UNKNOWN_KEY,
        /** The key did not sign this. */
        WRONG_SIGNATURE,
        /** The payload is not a JSON object in its one spelling (RFC 8785). */
        NOT_CANONICAL
    }
}
