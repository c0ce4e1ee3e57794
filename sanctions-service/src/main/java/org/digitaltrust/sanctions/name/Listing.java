package org.digitaltrust.sanctions.name;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One name of one subject. */
final class Listing {

    private final UUID subject;
    private final String text;
    private final Name name;
    private final @Nullable Listing sibling;
    private int until;

    /**
     * @param text the name as it was given
     * @param sibling the subject's name before this one
     */
    Listing(UUID subject, String text, Name name, @Nullable Listing sibling) {
        this.subject = subject;
        this.text = text;
        this.name = name;
        this.sibling = sibling;
    }

    UUID subject() {
        return subject;
    }

    String text() {
        return text;
    }

    Name name() {
        return name;
    }

    @Nullable
    Listing sibling() {
        return sibling;
    }

    /** Who looked before this moment goes on seeing the name. The writer publishes the moment afterwards. */
    void endAt(int moment) {
        until = moment;
    }

    boolean isThereAt(int moment) {
        return until == 0 || until > moment;
    }
}
