package org.digitaltrust.sanctions.name;

/**
 * The letters of a part of a name, without marks and in lower case.
 *
 * @param withY the same with a last y that sounds like the i
 * @param hash of the letters; the sum over a name's parts stands for them in any order
 */
record Word(String letters, String withY, long hash) {

    static Word of(String letters) {
        return new Word(letters, Folding.yForI(letters), Hash.of(letters));
    }

    int length() {
        return letters.length();
    }

    boolean isInitial() {
        return letters.length() == 1;
    }

    /** How many errors lie between the two, with i or y; some number above the limit if more. */
    int edits(Word other, int limit) {
        int edits = EditDistance.between(letters, other.letters, limit);
        if (edits > 0 && !withY.equals(letters)) {
            edits = Math.min(edits, EditDistance.between(withY, other.letters, limit));
        }
        return edits > 0 && !other.withY.equals(other.letters)
                ? Math.min(edits, EditDistance.between(letters, other.withY, limit))
                : edits;
    }

    boolean same(Word other) {
        return hash == other.hash && letters.equals(other.letters);
    }
}
