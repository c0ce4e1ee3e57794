package org.digitaltrust.sanctions.restriction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a restriction stands at a given time. */
@Schema(name = "RestrictionStatus")
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
