package org.digitaltrust.membership.directory;

import java.util.HashSet;
import java.util.Set;

/** The groups of three letters in a folded text. Two spaces before each word and one behind it count as letters. */
final class Grams {

    private static final int LETTERS = 3;

    private Grams() {}

    static Set<Long> of(String folded) {
        var grams = new HashSet<Long>();
        for (var word : folded.strip().split(" ", -1)) {
            var padded = "  " + word + " ";
            for (int i = 0; i + LETTERS <= padded.length(); i++) {
                grams.add(gram(padded, i));
            }
        }
        return grams;
    }

    private static long gram(String text, int at) {
        return ((long) text.charAt(at) << (2 * Character.SIZE))
                | ((long) text.charAt(at + 1) << Character.SIZE)
                | text.charAt(at + 2);
    }
}
