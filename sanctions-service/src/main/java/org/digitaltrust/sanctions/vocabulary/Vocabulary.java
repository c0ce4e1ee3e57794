package org.digitaltrust.sanctions.vocabulary;

import java.util.Locale;

/** The lists that codes come from. */
public enum Vocabulary {
    MEDIA,
    ACTIVITIES,
    COMMERCIALITY,
    SECTORS,
    PROGRAMME_CLASSES,
    TERRITORIES,
    CONTENT,
    LEVELS,
    BINDINGNESS,
    OBLIGATIONS,
    CARVE_OUTS,
    VIOLATION_CATEGORIES;

    /** Its name in the API and in the data file. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
