package org.digitaltrust.sanctions.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.digitaltrust.contracts.SanctionsState.Bindingness;
import org.digitaltrust.sanctions.subject.PrivateNames;
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
     * @param legalName kept encrypted; known from the confirmation on, as are aliases and birth year
     * @param aliases what the subject is publicly called besides
     */
    record SubjectReference(
            @NotNull SubjectType type,
            @NotBlank @Size(max = 200) String id,
            @Nullable @Size(max = 200) String name,
            @Nullable @Size(min = 1, max = 200) String legalName,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 200) String> aliases,
            @Nullable Integer birthYear) {

        /** What is not kept in clear, without space around. */
        PrivateNames privateNames() {
            return PrivateNames.entered(
                    legalName == null ? List.of() : List.of(legalName.strip()),
                    aliases == null
                            ? List.of()
                            : aliases.stream().map(String::strip).distinct().toList(),
                    birthYear);
        }
    }
}
