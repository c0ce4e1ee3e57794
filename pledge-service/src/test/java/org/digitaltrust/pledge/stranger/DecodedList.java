package org.digitaltrust.pledge.stranger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/** A status list as somebody reads it who has only the standard: the first index is the leftmost bit. */
public final class DecodedList {

    private static final int FEWEST_BITS = 131_072;

    private final byte[] bits;

    private DecodedList(byte[] bits) {
        this.bits = bits;
    }

    public static DecodedList of(String encodedList) {
        if (!encodedList.startsWith("u")) {
            throw new Refused("not multibase base64url: " + encodedList.charAt(0));
        }
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes(encodedList.substring(1))))) {
            var bits = gzip.readAllBytes();
            if (bits.length * 8 < FEWEST_BITS) {
                throw new Refused("a list of only " + bits.length * 8 + " bits");
            }
            return new DecodedList(bits);
        } catch (IOException e) {
            throw new Refused("not a whole GZIP file", e);
        }
    }

    /** Base64url without padding, in the one spelling it has. */
    static byte[] bytes(String base64url) {
        try {
            var bytes = Base64.getUrlDecoder().decode(base64url);
            if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(base64url)) {
                throw new Refused("another spelling of the same bytes");
            }
            return bytes;
        } catch (IllegalArgumentException e) {
            throw new Refused("not base64url", e);
        }
    }

    public int length() {
        return bits.length * 8;
    }

    public boolean isSet(int index) {
        if (index < 0 || index >= length()) {
            throw new Refused("no such index: " + index);
        }
        return (bits[index >> 3] >> (7 - (index & 7)) & 1) == 1;
    }

    public Set<Integer> all() {
        var set = new TreeSet<Integer>();
        for (int i = 0; i < length(); i++) {
            if (isSet(i)) {
                set.add(i);
            }
        }
        return set;
    }
}
