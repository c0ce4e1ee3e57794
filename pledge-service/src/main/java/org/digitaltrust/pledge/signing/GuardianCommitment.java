package org.digitaltrust.pledge.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.digitaltrust.evidence.CanonicalJson;

/**
 * A guardian's name in evidence that strangers may see: a hash that names nobody, and that whoever knows name and salt can
 * check. It is the lower-case hexadecimal SHA-256 of the RFC 8785 form of {@code {"name":…,"salt":…}}.
 *
 * @param salt 128 random bits, since names alone could be tried out
 */
record GuardianCommitment(Guardian guardian, String salt) {

    String sha256() {
        var canonical = CanonicalJson.of(Map.of("name", guardian.name(), "salt", salt));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
