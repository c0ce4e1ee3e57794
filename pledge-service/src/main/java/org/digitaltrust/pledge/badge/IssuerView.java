package org.digitaltrust.pledge.badge;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who issues badges: a Profile of Open Badges 3.0.
 *
 * @param context null within another document
 */
@Schema(
        name = "IssuerProfile",
        requiredProperties = {"id", "type", "name"})
record IssuerView(
        @JsonProperty("@context") @Nullable List<String> context,
        @Schema(examples = "did:web:digital-trust.example") String id,
        List<String> type,
        String name,
        String url,
        String description) {

    static IssuerView within(BadgeAddresses addresses) {
        return of(null, addresses);
    }

    static IssuerView alone(BadgeAddresses addresses) {
        return of(OpenBadgeView.CONTEXT, addresses);
    }

    private static IssuerView of(@Nullable List<String> context, BadgeAddresses addresses) {
        return new IssuerView(
                context,
                addresses.issuer(),
                List.of("Profile"),
                "Liên minh Niềm tin số",
                addresses.profile(),
                "Digital Trust Alliance: influencers, artists, businesses, agencies, press and platforms in Viet Nam who make"
                        + " influence on social networks trustworthy.");
    }
}
