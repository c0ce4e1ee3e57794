package org.digitaltrust.membership.account;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A one-time code for the owner of an account to put on its profile page. Short enough for a biography, long enough that
 * nobody guesses it in its lifetime, of letters that are not taken for others.
 */
public record ProofCode(String text) {

    /** How much randomness goes into a code. */
    public static final int BYTES = 10;

    private static final String PREFIX = "dta-";
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int BITS = 5;
    private static final String IN_A_WORD = "[\\p{L}\\p{M}\\p{N}_-]";
    private static final Pattern WHOLE = Pattern.compile(
            "(?<!" + IN_A_WORD + ")" + PREFIX + "[" + ALPHABET + "]{" + (BYTES * Byte.SIZE / BITS) + "}(?!" + IN_A_WORD
                    + ")",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private static final Pattern ESCAPED_SPACE = Pattern.compile("\\\\[nrtbf]");

    public static ProofCode of(byte[] random) {
        if (random.length != BYTES) {
            throw new IllegalArgumentException("a code is made of " + BYTES + " bytes");
        }
        var text = new StringBuilder(PREFIX);
        long bits = 0;
        int held = 0;
        for (var it : random) {
            bits = (bits << Byte.SIZE) | (it & 0xff);
            held += Byte.SIZE;
            while (held >= BITS) {
                held -= BITS;
                text.append(ALPHABET.charAt((int) ((bits >> held) & 0x1f)));
            }
        }
        return new ProofCode(text.toString());
    }

    /** What is kept of it. Enough, because nobody can try all codes. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Whether the code of this hash stands on a page as a word of its own. Pages carry profiles also in scripts, where line
     * breaks and quotes are escaped: those separate words, too.
     */
    public static boolean standsOn(String page, String hash) {
        var plain = ESCAPED_SPACE
                .matcher(ESCAPED.matcher(page)
                        .replaceAll(it ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(it.group(1), 16)))))
                .replaceAll(" ");
        return WHOLE.matcher(plain)
                .results()
                .anyMatch(it -> new ProofCode(it.group().toLowerCase(Locale.ROOT))
                        .hash()
                        .equals(hash));
    }
}
