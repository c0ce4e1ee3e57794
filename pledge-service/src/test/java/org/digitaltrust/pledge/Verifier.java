package org.digitaltrust.pledge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Verifies evidence as a stranger would: with the published key and the JDK alone. */
public final class Verifier {

    private static final String X509_BEFORE_KEY = "302a300506032b6570032100";

    private final byte[] key;

    public Verifier(String x) {
        this.key = Base64.getUrlDecoder().decode(x);
    }

    public boolean accepts(byte[] jws) {
        var text = new String(jws, UTF_8);
        var end = text.lastIndexOf('.');
        if (end < 0) {
            return false;
        }
        try {
            var signature = Signature.getInstance("Ed25519");
            var encoded =
                    HexFormat.of().parseHex(X509_BEFORE_KEY + HexFormat.of().formatHex(key));
            signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            signature.update(Arrays.copyOf(jws, end));
            return signature.verify(strictly(text.substring(end + 1)));
        } catch (GeneralSecurityException | IllegalArgumentException refused) {
            return false;
        }
    }

    /** Base64url has spare bits at the end of 64 bytes; RFC 4648 lets a decoder refuse those that are set. */
    private static byte[] strictly(String signature) {
        var bytes = Base64.getUrlDecoder().decode(signature);
        if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(signature)) {
            throw new IllegalArgumentException("not canonical base64url");
        }
        return bytes;
    }
}
