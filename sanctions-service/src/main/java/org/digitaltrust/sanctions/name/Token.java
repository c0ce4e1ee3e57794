package org.digitaltrust.sanctions.name;

/**
 * A part of a name.
 *
 * @param toned with its marks, in lower case, the tone where today's rules put it
 * @param plain without its marks
 * @param word its letters for comparison: plain, with i for y where they sound alike
 * @param marked whether it has any marks
 */
record Token(String toned, String plain, Word word, boolean marked) {

    /** The same letters and marks, whether written with i or y. */
    boolean sounds(Token other) {
        return toned.equals(other.toned) || Folding.iForY(toned).equals(Folding.iForY(other.toned));
    }
}
