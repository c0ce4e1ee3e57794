package org.digitaltrust.sanctions.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.digitaltrust.contracts.SanctionsState.Bindingness;
import org.jspecify.annotations.Nullable;

/** What an officer enters: whom the authority decided about, on which basis, and what it decided. */
record ExternalDecisionRequest(
        @Valid @NotNull SubjectReference subject,
        @Valid @NotNull LegalBasisRequest legalBasis,
        @NotNull Bindingness bindingness,
        @Valid @NotNull RestrictionRequest restriction) {

    /** How the decision names the person or organisation. */
    enum SubjectType {
        MEMBER,
        SUBJECT,
        ACCOUNT,
        PERSON
    }

    /**
     * Whom it is about.
     *
     * @param id for members and subjects their id, for accounts {@code platform:@handle} or {@code platform:uid:<id>}; for
     *     a person who is no member the officer's own reference, not kept
     * @param name required for a person
     */
    record SubjectReference(
            @NotNull SubjectType type,
            @NotBlank @Size(max = 200) String id,
            @Nullable @Size(max = 200) String name) {}
}
