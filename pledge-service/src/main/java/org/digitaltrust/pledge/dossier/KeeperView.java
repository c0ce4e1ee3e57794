package org.digitaltrust.pledge.dossier;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who put something into a dossier, and as what. */
@Schema(name = "DossierKeeper")
record KeeperView(
        Keeper.Relationship relationship,

        @Nullable
        @Schema(description = "The member, or the agency that acted for them; absent from before it was recorded")
        UUID memberId,

        @Schema(description = "The account, as everywhere in this API")
        String person) {

    static KeeperView of(Keeper keeper) {
        return new KeeperView(keeper.relationship(), keeper.memberId(), keeper.person());
    }
}
