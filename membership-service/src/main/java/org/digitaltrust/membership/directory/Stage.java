package org.digitaltrust.membership.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How well a member fits what was looked for. Those of one stage come before those of the next, and nobody is in two. */
enum Stage {
    /** Nothing was looked for. */
    LISTED('l'),
    /** The name begins with it. */
    BEGINS('b'),
    /** Each of its words begins a word of the name or the aliases. */
    HOLDS('h'),
    /** A part of the names resembles it. For searches that find nobody otherwise. */
    RESEMBLES('r');

    private final char mark;

    Stage(char mark) {
        this.mark = mark;
    }

    /** By which cursors name it. */
    byte mark() {
        return (byte) mark;
    }

    static Optional<Stage> marked(byte mark) {
        return Arrays.stream(values()).filter(it -> it.mark() == mark).findFirst();
    }

    /** The stages of such a search from this place on. */
    static List<Stage> from(Place place, Wanted wanted) {
        return Arrays.stream(values())
                .filter(it -> it.compareTo(place.stage()) >= 0 && it.isPartOf(wanted))
                .toList();
    }

    private boolean isPartOf(Wanted wanted) {
        return switch (this) {
            case LISTED -> wanted.text().isEmpty();
            case BEGINS, HOLDS -> wanted.text().isPresent();
            case RESEMBLES -> wanted.text().filter(SearchText::canResemble).isPresent();
        };
    }
}
