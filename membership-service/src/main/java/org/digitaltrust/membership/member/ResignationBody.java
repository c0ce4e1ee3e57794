package org.digitaltrust.membership.member;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why somebody resigns, if they want to say so. */
@Schema(examples = "{\"reason\": \"I no longer publish\"}")
record ResignationBody(@Nullable @Size(max = 1000) String reason) {}
