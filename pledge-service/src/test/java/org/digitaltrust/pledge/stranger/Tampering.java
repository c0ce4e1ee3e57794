package org.digitaltrust.pledge.stranger;

import java.util.Base64;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All the tokens that differ from one in a single bit. */
public final class Tampering {

    private Tampering() {}

    /** Of what the three parts stand for: header, payload and signature. */
    public static Stream<String> withEachBitFlipped(String jwt) {
        var parts = jwt.split("\\.", -1);
        return IntStream.range(0, parts.length).boxed().flatMap(part -> {
            var bytes = Base64.getUrlDecoder().decode(parts[part]);
            return IntStream.range(0, bytes.length * 8).mapToObj(bit -> {
                var forged = bytes.clone();
                forged[bit / 8] ^= (byte) (1 << (bit % 8));
                var changed = parts.clone();
                changed[part] = Base64.getUrlEncoder().withoutPadding().encodeToString(forged);
                return String.join(".", changed);
            });
        });
    }

    /** Of the letters of the token itself: some of them stand for the same bytes. */
    public static Stream<String> withEachLetterChanged(String jwt) {
        return IntStream.range(0, jwt.length()).mapToObj(at -> {
            var letters = jwt.toCharArray();
            letters[at] = (char) (letters[at] ^ 1);
            return new String(letters);
        });
    }
}
