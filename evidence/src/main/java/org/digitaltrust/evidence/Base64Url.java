package org.digitaltrust.evidence;

import java.util.Base64;

/** RFC 7515: base64url without padding. Bytes have exactly one spelling. */
final class Base64Url {

    private Base64Url() {}

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws IllegalArgumentException on anything {@link #encode} does not write: padding, blanks, spare bits that are set */
    static byte[] decode(String text) {
        var bytes = Base64.getUrlDecoder().decode(text);
        if (!encode(bytes).equals(text)) {
            throw new IllegalArgumentException("not canonical base64url");
        }
        return bytes;
    }
}
