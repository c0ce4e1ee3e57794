package org.digitaltrust.sanctions.screening;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom the caller calls by this name is not this subject. */
@Schema(examples = """
        {"name": "Nguyễn Văn Mẫu", "birth_year": 1990, "subject_id": "019ab000-0000-7000-8000-000000000006",
         "note": "Another person, checked by telephone"}""")
record ReviewedPairRequest(
        @NotBlank String name,
        @Nullable Integer birthYear,
        @NotNull UUID subjectId,
        @Nullable @Size(max = 1000) String note) {}
