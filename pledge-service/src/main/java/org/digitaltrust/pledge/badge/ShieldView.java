package org.digitaltrust.pledge.badge;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What shields.io makes a badge of (its endpoint schema, version 1). */
@Schema(
        name = "Shield",
        requiredProperties = {"schemaVersion", "label", "message", "color", "isError", "cacheSeconds"})
record ShieldView(
        @JsonProperty("schemaVersion") int schemaVersion,
        String label,
        @Schema(examples = "Valid, until 2027-11-30") String message,
        String color,

        @JsonProperty("isError") @Schema(description = "No other colour may be chosen")
        boolean isError,

        @JsonProperty("cacheSeconds") int cacheSeconds) {

    /** The least that shields.io keeps one. */
    private static final int FIVE_MINUTES = 300;

    static ShieldView of(Badge badge, BadgeLanguage language) {
        return new ShieldView(
                1,
                BadgePicture.NAME,
                language.said(badge),
                Theme.LIGHT.colour(badge.status()).substring(1),
                !badge.status().holds(),
                FIVE_MINUTES);
    }
}
