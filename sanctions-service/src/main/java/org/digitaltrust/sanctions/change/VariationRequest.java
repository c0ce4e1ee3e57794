package org.digitaltrust.sanctions.change;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.digitaltrust.sanctions.decision.LegalBasisRequest;
import org.digitaltrust.sanctions.decision.RestrictionRequest;
import org.jspecify.annotations.Nullable;

/**
 * What should stand in a restriction's place, and why. Whom it concerns and how far it binds stay as they are.
 *
 * @param legalBasis of the variation's own; null where that of the restriction goes on
 */
record VariationRequest(
        @NotBlank @Size(max = 4000) String reasons,
        @Nullable @Valid LegalBasisRequest legalBasis,
        @Valid @NotNull RestrictionRequest restriction) {}
