package org.digitaltrust.sanctions.restriction;

/** What an appearance restriction covers: an appearance is covered if every dimension covers it. */
public record Scope(
        Dimension media,
        Dimension activities,
        Dimension commerciality,
        Dimension sectors,
        Dimension programmeClasses,
        Dimension territories,
        Dimension content) {}
