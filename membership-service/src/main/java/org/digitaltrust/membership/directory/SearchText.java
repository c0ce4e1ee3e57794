package org.digitaltrust.membership.directory;

import java.util.List;
import java.util.Optional;
import org.digitaltrust.membership.Folding;

/** What is looked for among names, folded like these. */
record SearchText(String folded) {

    static final int LONGEST = 100;
    private static final int SHORTEST = 2;
    private static final int SHORTEST_TO_RESEMBLE = 3;
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    SearchText {
        if (folded.length() < SHORTEST) {
            throw new IllegalArgumentException("too short to look for");
        }
    }

    /** Empty where too little is left to look for, or there is too much. */
    static Optional<SearchText> of(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        var folded = Folding.of(typed);
        return folded.length() < SHORTEST ? Optional.empty() : Optional.of(new SearchText(folded));
    }

    List<String> words() {
        return List.of(folded.split(" "));
    }

    /** Behind everything that begins with this text. */
    String end() {
        return folded + LAST_CHARACTER;
    }

    /** Whether it is long enough for likeness to mean anything. */
    boolean canResemble() {
        return folded.length() >= SHORTEST_TO_RESEMBLE;
    }
}
