package org.digitaltrust.sanctions.name;

import org.jspecify.annotations.Nullable;

/** Whether one part may stand for another, and for what price. */
final class Likeness {

    private static final int LETTERS_FOR_A_SHORT_TYPO = 8;

    private final Name query;
    private final Name listed;

    Likeness(Name query, Name listed) {
        this.query = query;
        this.listed = listed;
    }

    /** Of two parts with the same letters. */
    Pairing same(int i, int j) {
        var asked = query.token(i);
        var known = listed.token(j);
        if (asked.toned().equals(known.toned())) {
            return Pairing.of(i, j, Reason.SAME, 0);
        }
        if (asked.sounds(known)) {
            return Pairing.of(i, j, Reason.SPELLING, Price.SPELLING);
        }
        return query.isMarked() && listed.isMarked()
                ? Pairing.of(i, j, Reason.TONE, 0)
                : Pairing.of(i, j, Reason.UNMARKED, 0);
    }

    /** Of two parts with other letters; null if neither can stand for the other. */
    @Nullable
    Pairing alike(int i, int j) {
        var asked = query.word(i);
        var known = listed.word(j);
        if (asked.isInitial() || known.isInitial()) {
            boolean fits = asked.letters().charAt(0) == known.letters().charAt(0) && !listed.isEssential(j);
            return fits ? Pairing.of(i, j, Reason.INITIAL, Price.INITIAL) : null;
        }
        if (listed.isFamily(j) && VietnameseNames.areVariants(asked, known)) {
            return Pairing.of(i, j, Reason.FAMILY_VARIANT, Price.FAMILY_VARIANT);
        }
        int shorter = Math.min(asked.length(), known.length());
        int allowed = Price.editsAllowed(shorter);
        int edits = asked.edits(known, Math.max(1, allowed));
        if (edits <= allowed) {
            boolean essential = query.isEssential(i) || listed.isEssential(j);
            return Pairing.of(i, j, Reason.TYPO, Price.typo(shorter, edits, essential) + marks(i, j, edits));
        }
        return edits == 1 && listed.letters() >= LETTERS_FOR_A_SHORT_TYPO ? shortTypo(i, j) : null;
    }

    /** Lê and Lý are two families, and An and Anh two people; Vx An is still Vũ An, and Mn no name but Mẫn. */
    private @Nullable Pairing shortTypo(int i, int j) {
        var asked = query.word(i);
        var known = listed.word(j);
        if (!listed.isEssential(j)) {
            boolean two = VietnameseNames.isFamily(asked) && VietnameseNames.isFamily(known);
            return two ? null : Pairing.of(i, j, Reason.TYPO, Price.SHORT_TYPO + marks(i, j, 1));
        }
        boolean two = asked.length() == known.length()
                || VietnameseNames.isShortName(asked.length() < known.length() ? asked : known);
        return two ? null : Pairing.of(i, j, Reason.TYPO, Price.SHORT_TYPO_IN_ESSENTIAL + marks(i, j, 1));
    }

    private double marks(int i, int j, int edits) {
        if (!query.isMarked() || !listed.isMarked()) {
            return 0;
        }
        int limit = edits + 2;
        int all = EditDistance.between(query.token(i).toned(), listed.token(j).toned(), limit);
        return Price.MARK_IN_TYPO * Math.max(0, Math.min(all, limit) - edits);
    }
}
