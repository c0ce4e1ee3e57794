package org.digitaltrust.sanctions.cases;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a first look found, where the case goes on; a case that does not is ended ({@code /ending}).
 *
 * @param category a code of the vocabulary violation_categories
 * @param severity from 1, slight, to 5, grave
 * @param conductDate the day of the conduct, in Asia/Ho_Chi_Minh; of conduct that lasted, the last known one
 */
@Schema(name = "CaseTriage", examples = """
        {"category": "hidden_ad", "axis": "law", "severity": 2, "conduct_date": "2026-11-30",
         "reasons": "Three paid videos within a week, none of them marked."}""")
record TriageRequest(
        @NotBlank @Size(max = 64) String category,
        @NotNull Axis axis,
        @NotNull @Min(1) @Max(5) Integer severity,
        @NotNull LocalDate conductDate,
        @NotBlank @Size(max = 10_000) String reasons) {

    Classification classification() {
        return new Classification(category, axis, severity, conductDate);
    }
}
