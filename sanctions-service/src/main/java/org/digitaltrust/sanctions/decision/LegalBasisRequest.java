package org.digitaltrust.sanctions.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.digitaltrust.sanctions.restriction.LegalBasis;

/** What a decision rests on, as a client writes it. */
public record LegalBasisRequest(
        @NotBlank @Size(max = 100) String instrument,
        @NotBlank @Size(max = 200) String article,
        @NotBlank @Size(max = 200) String decisionNumber,
        @NotBlank @Size(max = 300) String authority,
        @NotNull LocalDate issuedOn) {

    public LegalBasis toLegalBasis() {
        return new LegalBasis(instrument, article, decisionNumber, authority, issuedOn);
    }
}
