package org.digitaltrust.sanctions.change;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Why a restriction should end.
 *
 * @param annulled true if it should never have been; partners are then told to undo what they did
 */
record LiftingRequest(
        @NotBlank @Size(max = 4000) String reasons,
        @Nullable Boolean annulled) {

    Change.Effect effect() {
        return Boolean.TRUE.equals(annulled) ? new Change.Effect.Annulment() : new Change.Effect.Lifting();
    }
}
