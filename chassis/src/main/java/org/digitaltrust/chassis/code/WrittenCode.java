package org.digitaltrust.chassis.code;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;

/**
 * A secret that somebody reads from a letter or a screen and types: 128 bits in Crockford's Base32, which has no letters that look
 * like digits, in groups. Only its hash is kept.
 */
public final class WrittenCode {

    public static final int BYTES = 16;

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;
    private static final int GROUP = 5;

    private WrittenCode() {}

    /** @param random {@link #BYTES} of them */
    public static String of(byte[] random) {
        var rest = new BigInteger(1, random);
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            var digit = rest.mod(BigInteger.valueOf(DIGITS.length())).intValue();
            code.insert(0, DIGITS.charAt(digit));
            rest = rest.shiftRight(5);
        }
        for (int i = LENGTH / GROUP - 1; i > 0; i--) {
            code.insert(i * GROUP, '-');
        }
        return code.toString();
    }

    /** By which a typed code is found; empty for what is none. Case, hyphens, spaces, and O, I and L do not matter. */
    public static Optional<byte[]> hash(String typed) {
        var plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[-\\s]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return plain.length() == LENGTH && plain.chars().allMatch(it -> DIGITS.indexOf(it) >= 0)
                ? Optional.of(sha256(plain))
                : Optional.empty();
    }

    private static byte[] sha256(String plain) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
