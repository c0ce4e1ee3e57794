package org.digitaltrust.sanctions.name;

/**
 * What each difference takes off a score of 1. Chosen so that sums fall into the right band: at most 0.05 is strong, at
 * most 0.20 possible. A change here is a new {@link NameIndex#ALGORITHM}.
 */
final class Price {

    /** Once, however many parts are written without marks. */
    static final double UNMARKED = 0.03;

    static final double SPELLING = 0.01;
    static final double JOINED = 0.02;
    /** The first tone that differs makes it another name, hence never strong; each further one makes it less likely. */
    static final double FIRST_TONE = 0.06;

    static final double FURTHER_TONE = 0.03;
    static final double INITIAL = 0.06;
    static final double FAMILY_VARIANT = 0.12;
    /** Thị or Văn left out where at least three other parts agree: everyday usage. */
    static final double MARKER_LEFT_OUT = 0.03;

    static final double MARKER_LEFT_OUT_OF_FEW = 0.06;
    static final double INITIAL_LEFT_OUT = 0.07;
    static final double MIDDLE_LEFT_OUT = 0.11;
    static final double FAMILY_LEFT_OUT = 0.13;
    /** An error in a part of two letters, where only the length of the whole name makes it one. */
    static final double SHORT_TYPO = 0.10;

    static final double SHORT_TYPO_IN_ESSENTIAL = 0.14;
    /** For each mark an error is further off than its letters: ranks equally near spellings, no more. */
    static final double MARK_IN_TYPO = 0.002;

    static final double ROTATED = 0.07;
    static final double REVERSED = 0.08;
    static final double REORDERED = 0.10;
    static final double TRANSLITERATED = 0.06;
    static final double CONFUSABLE = 0.06;
    static final double TITLE_DROPPED = 0.02;
    static final double CUT = 0.06;

    private Price() {}

    /**
     * In a part that makes the name, an error is never strong, however long it is: Christina and Christine are two people.
     *
     * @param length letters of the shorter of the two parts
     */
    static double typo(int length, int edits, boolean essential) {
        if (length <= 3) {
            return 0.08 * edits;
        }
        return (length < 8 || essential ? 0.06 : 0.03) * edits;
    }

    /** How many errors a part of this many letters may have and still be taken for it. */
    static int editsAllowed(int length) {
        if (length <= 2) {
            return 0;
        }
        return length < 8 ? 1 : 2;
    }
}
