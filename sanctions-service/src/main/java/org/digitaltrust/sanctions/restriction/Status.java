package org.digitaltrust.sanctions.restriction;

/** Where a restriction stands at a given time. */
public enum Status {
    PENDING_CONFIRMATION,
    WITHDRAWN,
    SCHEDULED,
    IN_FORCE,
    EXPIRED,
    LIFTED,
    ANNULLED,
    SUPERSEDED
}
