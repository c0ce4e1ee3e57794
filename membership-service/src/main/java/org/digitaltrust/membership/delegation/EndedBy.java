package org.digitaltrust.membership.delegation;

/** What ended a delegation. */
public enum EndedBy {
    TALENT,
    AGENCY,
    TIME,
    /** One of the two left the alliance or was expelled, or is no longer what an agency or a talent is. */
    MEMBERSHIP
}
