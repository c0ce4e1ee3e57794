package org.digitaltrust.membership.account;

/** Why an account is no longer somebody's: a closed list, so that nobody writes down what does not belong there. */
public enum AccountEnding {
    /** The member, or who acts for them, gave it up. */
    RELEASED(false),
    /** Somebody else has proven it since the proof became stale. */
    PROVEN_BY_ANOTHER(false),
    /** The application that listed it came to nothing. */
    APPLICATION_ENDED(false),
    NOT_THEIRS(true),
    IMPERSONATION(true),
    GONE_FROM_PLATFORM(true),
    REQUESTED_BY_PLATFORM(true),
    LISTED_BY_MISTAKE(true);

    private final boolean officers;

    AccountEnding(boolean officers) {
        this.officers = officers;
    }

    /** Whether an officer may give this reason. */
    public boolean isOfficers() {
        return officers;
    }
}
