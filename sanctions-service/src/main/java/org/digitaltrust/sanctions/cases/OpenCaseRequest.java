package org.digitaltrust.sanctions.cases;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A case to be opened: from reports, or of the alliance's own motion; one of both.
 *
 * @param subjectId whom it is about; the survivor where records were merged
 * @param ownMotion why, where nobody has reported it
 */
@Schema(name = "CaseOpening", examples = """
        {"subject_id": "01980000-0000-7000-8000-000000000001", "report_ids": ["01980000-0000-7000-8000-000000000002"]}""")
record OpenCaseRequest(
        @NotNull UUID subjectId,
        @Nullable @Size(min = 1, max = 100) List<@NotNull UUID> reportIds,
        @Nullable @Size(min = 1, max = 10_000) String ownMotion) {

    List<UUID> reports() {
        return Objects.requireNonNullElse(reportIds, List.<UUID>of()).stream()
                .distinct()
                .toList();
    }
}
