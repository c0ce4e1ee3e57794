package org.digitaltrust.pledge.dossier;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who put something into a dossier, and as what. Ids only: an authority asks the alliance for a name where it needs one.
 *
 * @param memberId whose membership they acted by: the member's own, or the agency's; null where it was not recorded
 * @param person token subject
 */
record Keeper(Relationship relationship, @Nullable UUID memberId, String person) {

    Keeper {
        if ((relationship == Relationship.UNRECORDED) != (memberId == null)) {
            throw new IllegalArgumentException(relationship + " " + memberId);
        }
    }

    @Schema(name = "DossierRelationship")
    enum Relationship {
        /** The member themselves. */
        MEMBER,
        /** An agency that acted for the member. */
        AGENCY,
        /** From before it was recorded. */
        UNRECORDED
    }
}
