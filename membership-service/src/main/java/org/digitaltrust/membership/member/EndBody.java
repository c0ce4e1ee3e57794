package org.digitaltrust.membership.member;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.digitaltrust.chassis.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a member died or was dissolved, as an officer has seen it confirmed. */
@Schema(examples = """
        {"kind": "died", "on": "2026-11-02", "evidence": ["death certificate 12/2026 seen on 2026-11-20"]}""")
record EndBody(
        @NotNull Leaving.EndKind kind,
        @NotNull LocalDate on,
        @NotNull @Size(min = 1, max = 20) List<@NotBlank @Size(max = 500) String> evidence) {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /** Refused with 400 for a day that cannot be. */
    Leaving.End toEnd(LocalDate today) {
        if (on.isBefore(EARLIEST) || on.isAfter(today)) {
            throw Problem.invalid("on", "must be a day from 1900 to today");
        }
        return new Leaving.End(kind, on);
    }
}
