package org.digitaltrust.sanctions.evaluation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shape of a question, for the OpenAPI document; {@link QuestionReader} is what reads it, and says what is wrong. */
@Schema(
        name = "EvaluationRequest",
        requiredProperties = {"subject", "action", "resource"})
record EvaluationRequest(
        Asked subject,
        Action action,
        Medium resource,
        @Nullable Moment context) {

    @Schema(
            name = "EvaluationSubject",
            requiredProperties = {"type", "id"})
    record Asked(
            @Schema(enumeration = {"account", "member", "subject", "person"})
            String type,

            @Schema(
                    description = "platform:@handle, platform:uid:<id>, a UUID, or a person's own reference",
                    examples = "tiktok:@example_handle")
            String id,

            @Nullable PersonProperties properties) {}

    @Schema(name = "PersonProperties")
    record PersonProperties(
            @Schema(examples = "Nguyễn Thị Mẫu") String name,
            @Schema(examples = "1990") @Nullable Integer birthYear) {}

    @Schema(name = "EvaluationAction", requiredProperties = "name")
    record Action(
            @Schema(description = "A code of the vocabulary activities", examples = "host")
            String name) {}

    @Schema(
            name = "EvaluationResource",
            requiredProperties = {"type", "id"})
    record Medium(
            @Schema(enumeration = "medium") String type,

            @Schema(description = "A code of the vocabulary media", examples = "television")
            String id,

            @Nullable MediumProperties properties) {}

    @Schema(name = "MediumProperties", description = "Codes of the vocabularies; all optional")
    record MediumProperties(
            @Nullable Boolean commercial,
            @Schema(examples = "health_food") @Nullable String sector,
            @Schema(examples = "prime_time") @Nullable String programmeClass,
            @Schema(examples = "79") @Nullable String territory,
            @Schema(examples = "new") @Nullable String content,
            @Schema(examples = "testimony") @Nullable String carveOut,
            @Nullable UUID permitId,
            @Nullable String programme) {}

    @Schema(name = "EvaluationMoment")
    record Moment(
            @Nullable OffsetDateTime time,

            @Schema(pattern = "[a-z_]{1,64}", examples = "casting") @Nullable
            String purpose,

            @Schema(description = "Whether to sign the answer") @Nullable
            Boolean receipt) {}

    /** Several questions: what an item leaves out is taken whole from the top. */
    @Schema(name = "EvaluationsRequest")
    record Many(
            @Nullable Asked subject,
            @Nullable Action action,
            @Nullable Medium resource,
            @Nullable Moment context,
            @Schema(maxItems = 1000) @Nullable List<Item> evaluations,
            @Nullable Options options) {}

    @Schema(name = "EvaluationItem")
    record Item(
            @Nullable Asked subject,
            @Nullable Action action,
            @Nullable Medium resource,
            @Nullable Moment context) {}

    @Schema(name = "EvaluationOptions")
    record Options(
            @Schema(enumeration = {"execute_all", "deny_on_first_deny", "permit_on_first_permit"}) @Nullable
            String evaluationsSemantic) {}
}
