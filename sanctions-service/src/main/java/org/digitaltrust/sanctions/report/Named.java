package org.digitaltrust.sanctions.report;

import org.jspecify.annotations.Nullable;

/**
 * Whom a report is about, in its sender's words.
 *
 * @param account as questions write it, where it names one
 * @param person the name, where it names one; not looked up anywhere
 */
record Named(@Nullable String account, @Nullable String person) {

    static final Named NOBODY = new Named(null, null);

    static Named of(About about) {
        return switch (about) {
            case About.OfSubject byId -> NOBODY;
            case About.OfAccount account -> new Named(account.account().inQuestions(), null);
            case About.OfPerson(var name) -> new Named(null, name);
        };
    }
}
