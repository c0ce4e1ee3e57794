package org.digitaltrust.sanctions.restriction;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What an appearance restriction covers: an appearance is covered if every dimension covers it. */
public record Scope(
        Dimension media,
        Dimension activities,
        Dimension commerciality,
        Dimension sectors,
        Dimension programmeClasses,
        Dimension territories,
        Dimension content) {

    private static final int MOST_SHARED = 10_000;
    private static final Map<Scope, Scope> SHARED = new ConcurrentHashMap<>();

    /** This, or one that is equal and in use: many restrictions are decided in the same words. */
    Scope shared() {
        var known = SHARED.get(this);
        if (known != null) {
            return known;
        }
        if (SHARED.size() < MOST_SHARED) {
            SHARED.put(this, this);
        }
        return this;
    }
}
