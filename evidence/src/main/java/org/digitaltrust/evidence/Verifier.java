package org.digitaltrust.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.digitaltrust.evidence.Verification.Invalid;
import org.digitaltrust.evidence.Verification.Reason;
import org.digitaltrust.evidence.Verification.Valid;

/**
 * Verifies evidence offline, with a key set that was published. A payload has one spelling and so has its evidence: whatever
 * differs in a single byte is refused, also where other readers of JWS are lenient (padding, spare bits, blanks, other header
 * members, JSON spelled differently).
 */
public final class Verifier {

    /** The {@code typ} of receipts. */
    public static final String RECEIPT = "dta-receipt+jws";

    /** The {@code typ} of checkpoints of the audit log. */
    public static final String CHECKPOINT = "dta-checkpoint+jws";

    private final Map<String, PublicKey> keys = new HashMap<>();

    /** @throws IllegalArgumentException if the set holds a key that is none */
    public Verifier(KeySet published) {
        published.keys().forEach(it -> keys.put(it.kid(), it.key()));
    }

    /**
     * Verifies a compact JWS.
     *
     * @param type the {@code typ} it must have
     */
    public Verification verify(String evidence, String type) {
        var parts = evidence.split("\\.", 4);
        if (parts.length != 3) {
            return new Invalid(Reason.MALFORMED);
        }
        try {
            return verify(new Parts(parts[0], parts[1], parts[2]), type);
        } catch (IllegalArgumentException e) {
            return new Invalid(Reason.MALFORMED);
        }
    }

    private record Parts(String header, String payload, String signature) {

        boolean isSignedBy(PublicKey key) {
            var bytes = Base64Url.decode(signature);
            try {
                var check = Signature.getInstance(PublicJwk.ALGORITHM);
                check.initVerify(key);
                check.update((header + "." + payload).getBytes(US_ASCII));
                return check.verify(bytes);
            } catch (GeneralSecurityException refused) {
                // A signature of another length, or one that is no point of the curve.
                return false;
            }
        }
    }

    private record Header(String alg, String kid, String typ) {

        static Optional<Header> of(byte[] bytes) {
            return CanonicalJson.parse(bytes)
                    .filter(it -> it.size() == 3 && isText(it, "alg") && isText(it, "kid") && isText(it, "typ"))
                    .map(it -> new Header(
                            it.path("alg").textValue(),
                            it.path("kid").textValue(),
                            it.path("typ").textValue()));
        }

        private static boolean isText(JsonNode header, String name) {
            return header.path(name).isTextual();
        }
    }

    private Verification verify(Parts parts, String type) {
        var header = Header.of(Base64Url.decode(parts.header()));
        if (header.isEmpty()) {
            return new Invalid(Reason.BAD_HEADER);
        }
        if (!header.get().alg().equals("EdDSA")) {
            return new Invalid(Reason.WRONG_ALGORITHM);
        }
        if (!header.get().typ().equals(type)) {
            return new Invalid(Reason.WRONG_TYPE);
        }
        var key = keys.get(header.get().kid());
        if (key == null) {
            return new Invalid(Reason.UNKNOWN_KEY);
        }
        if (!parts.isSignedBy(key)) {
            return new Invalid(Reason.WRONG_SIGNATURE);
        }
        return CanonicalJson.parse(Base64Url.decode(parts.payload()))
                .<Verification>map(it -> new Valid(it, header.get().kid(), type))
                .orElse(new Invalid(Reason.NOT_CANONICAL));
    }
}
