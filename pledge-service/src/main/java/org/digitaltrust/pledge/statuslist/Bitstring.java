package org.digitaltrust.pledge.statuslist;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Collection;
import java.util.zip.GZIPOutputStream;

/** The bits of one list, index 0 leftmost. Equal bits have one encoding, wherever it is made. */
final class Bitstring {

    /** The fewest that the standard allows, so that whoever fetches a list does not tell for whom. */
    static final int LENGTH = 131_072;

    private static final String MULTIBASE_BASE64URL = "u";
    private static final int LEFTMOST = 0x80;

    private final byte[] bits = new byte[LENGTH / Byte.SIZE];

    private Bitstring() {}

    static Bitstring of(Collection<Integer> raised) {
        var list = new Bitstring();
        raised.forEach(it -> list.bits[it / Byte.SIZE] |= (byte) (LEFTMOST >> (it % Byte.SIZE)));
        return list;
    }

    /** GZIP, then base64url without padding under its multibase prefix. */
    String encode() {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bits);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes what is written to it", e);
        }
        return MULTIBASE_BASE64URL + Base64.getUrlEncoder().withoutPadding().encodeToString(compressed.toByteArray());
    }
}
