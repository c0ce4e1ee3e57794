package org.digitaltrust.pledge.badge;

/** A form of a badge that somebody asks for. */
sealed interface Wanted {

    record Picture(Theme theme, BadgeLanguage language) implements Wanted {}

    record Shield(BadgeLanguage language) implements Wanted {}

    record Credential() implements Wanted {}
}
