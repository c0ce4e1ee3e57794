package org.digitaltrust.pledge.badge;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a badge is for: an Achievement of Open Badges 3.0.
 *
 * @param context null within another document
 */
@Schema(
        name = "Achievement",
        requiredProperties = {"id", "type", "name", "description", "criteria", "achievementType"})
record AchievementView(
        @JsonProperty("@context") @Nullable List<String> context,
        String id,
        List<String> type,

        @JsonProperty("achievementType") @Schema(examples = "Certification")
        String achievementType,

        String name,
        String description,
        CriteriaView criteria,
        IssuerView creator,

        @JsonProperty("resultDescription") List<ResultKind> resultDescription) {

    /** How it is earned. */
    @Schema(name = "AchievementCriteria")
    record CriteriaView(String id, String narrative) {}

    /** A result that a badge may show. */
    @Schema(
            name = "ResultDescription",
            requiredProperties = {"id", "type", "name", "resultType"})
    record ResultKind(
            String id,
            List<String> type,
            String name,
            @JsonProperty("resultType") String resultType,
            @JsonProperty("valueMin") @Nullable String valueMin,
            @JsonProperty("valueMax") @Nullable String valueMax) {}

    static AchievementView within(BadgeAddresses addresses) {
        return of(null, addresses);
    }

    static AchievementView alone(BadgeAddresses addresses) {
        return of(OpenBadgeView.CONTEXT, addresses);
    }

    static String score(BadgeAddresses addresses) {
        return addresses.achievement() + "#score";
    }

    static String band(BadgeAddresses addresses) {
        return addresses.achievement() + "#band";
    }

    private static AchievementView of(@Nullable List<String> context, BadgeAddresses addresses) {
        return new AchievementView(
                context,
                addresses.achievement(),
                List.of("Achievement"),
                "Certification",
                BadgePicture.NAME,
                "The holder is an active member of the Digital Trust Alliance who has pledged to its code of conduct, passed its"
                        + " training, proven control of the accounts, and was assessed on five pillars. Valid for 12 months.",
                new CriteriaView(
                        addresses.rubric(),
                        "Two assessors score content and advertising transparency, ethics and conduct history, real interaction and"
                                + " community feedback, fit with brand and social values, and legal compliance, 100 points in all, by"
                                + " the rubric this refers to."),
                IssuerView.within(addresses),
                List.of(
                        new ResultKind(score(addresses), List.of("ResultDescription"), "Score", "RawScore", "0", "100"),
                        new ResultKind(
                                band(addresses),
                                List.of("ResultDescription"),
                                "Band",
                                "PerformanceLevel",
                                null,
                                null)));
    }
}
