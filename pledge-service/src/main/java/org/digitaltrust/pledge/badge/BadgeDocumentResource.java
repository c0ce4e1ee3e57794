package org.digitaltrust.pledge.badge;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.digitaltrust.evidence.CanonicalJson;
import org.digitaltrust.pledge.document.Document;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What all badges refer to. */
@Path("/pledges/v1")
@NonBlocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Badges")
class BadgeDocumentResource {

    private static final String FOR_AN_HOUR = "public, max-age=3600";

    private final Document issuer;
    private final Document achievement;

    BadgeDocumentResource(BadgeAddresses addresses) {
        this.issuer = Document.of(CanonicalJson.of(IssuerView.alone(addresses)), MediaType.APPLICATION_JSON);
        this.achievement = Document.of(CanonicalJson.of(AchievementView.alone(addresses)), MediaType.APPLICATION_JSON);
    }

    @GET
    @Path("/issuer")
    @PermitAll
    @Operation(operationId = "readIssuer", summary = "Who issues the badges", description = "Public.")
    @APIResponse(
            responseCode = "200",
            description = "A Profile of Open Badges 3.0",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = IssuerView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
    public Response issuer(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return issuer.answer(known, FOR_AN_HOUR).build();
    }

    @GET
    @Path("/achievements/influencer-trust")
    @PermitAll
    @Operation(operationId = "readAchievement", summary = "What the badges are for", description = "Public.")
    @APIResponse(
            responseCode = "200",
            description = "An Achievement of Open Badges 3.0",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = AchievementView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
    public Response achievement(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return achievement.answer(known, FOR_AN_HOUR).build();
    }
}
