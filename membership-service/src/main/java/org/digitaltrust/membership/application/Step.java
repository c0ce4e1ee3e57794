package org.digitaltrust.membership.application;

import java.util.Optional;

/** What officers do with an application, in this order. */
enum Step {
    COMPLETENESS,
    IDENTITY,
    ACCOUNTS,
    BACKGROUND,
    ASSESSMENT;

    Optional<Step> next() {
        return switch (this) {
            case COMPLETENESS -> Optional.of(IDENTITY);
            case IDENTITY -> Optional.of(ACCOUNTS);
            case ACCOUNTS -> Optional.of(BACKGROUND);
            case BACKGROUND -> Optional.of(ASSESSMENT);
            case ASSESSMENT -> Optional.empty();
        };
    }

    /** The status of an application of which this is the last step that was done. */
    ApplicationStatus done() {
        return switch (this) {
            case COMPLETENESS -> ApplicationStatus.COMPLETENESS;
            case IDENTITY -> ApplicationStatus.IDENTITY;
            case ACCOUNTS -> ApplicationStatus.ACCOUNTS;
            case BACKGROUND -> ApplicationStatus.BACKGROUND;
            case ASSESSMENT -> ApplicationStatus.ASSESSMENT;
        };
    }

    /** The status of an application that waits for this step. */
    ApplicationStatus awaited() {
        return switch (this) {
            case COMPLETENESS -> ApplicationStatus.SUBMITTED;
            case IDENTITY -> COMPLETENESS.done();
            case ACCOUNTS -> IDENTITY.done();
            case BACKGROUND -> ACCOUNTS.done();
            case ASSESSMENT -> BACKGROUND.done();
        };
    }

    Action action() {
        return switch (this) {
            case COMPLETENESS -> Action.COMPLETENESS;
            case IDENTITY -> Action.IDENTITY;
            case ACCOUNTS -> Action.ACCOUNTS;
            case BACKGROUND -> Action.BACKGROUND;
            case ASSESSMENT -> Action.ASSESSMENT;
        };
    }
}
