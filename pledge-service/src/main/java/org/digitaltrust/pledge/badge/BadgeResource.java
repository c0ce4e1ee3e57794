package org.digitaltrust.pledge.badge;

import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.pledge.document.Document;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/pledges/v1")
@NonBlocking
@Tag(name = "Badges")
class BadgeResource {

    private static final String FOR_A_MINUTE = "public, max-age=60";

    private final KeptBadges badges;
    private final ExecutorService aside;

    BadgeResource(KeptBadges badges, @VirtualThreads ExecutorService aside) {
        this.badges = badges;
        this.aside = aside;
    }

    @GET
    @Path("/certificates/{id}/badge.svg")
    @PermitAll
    @Produces("image/svg+xml")
    @Operation(
            operationId = "readBadge",
            summary = "The badge of a certificate, as it stands now",
            description =
                    "Public. An SVG picture for pages: the state is said by a word and a sign, and by colour besides.")
    @APIResponse(
            responseCode = "200",
            description = "A picture of 360 by 96",
            content = @Content(mediaType = "image/svg+xml", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "404", description = "not-found")
    public Uni<Response> picture(
            UUID id,
            @QueryParam("theme")
                    @Schema(
                            enumeration = {"light", "dark"},
                            defaultValue = "light")
                    @Nullable
                    String theme,
            @QueryParam("lang")
                    @Schema(
                            enumeration = {"vi", "en"},
                            defaultValue = "vi")
                    @Nullable
                    String lang,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return answer(id, new Wanted.Picture(theme(theme), language(lang)), known);
    }

    @GET
    @Path("/certificates/{id}/badge.json")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readShield",
            summary = "The badge of a certificate, for shields.io",
            description =
                    "Public. https://img.shields.io/endpoint?url= followed by this address is a badge in its style.")
    @APIResponse(
            responseCode = "200",
            description = "What shields.io's endpoint badge asks for",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ShieldView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "404", description = "not-found")
    public Uni<Response> shield(
            UUID id,
            @QueryParam("lang")
                    @Schema(
                            enumeration = {"vi", "en"},
                            defaultValue = "vi")
                    @Nullable
                    String lang,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return answer(id, new Wanted.Shield(language(lang)), known);
    }

    @GET
    @Path("/certificates/{id}/credential")
    @PermitAll
    @Produces("application/vc+jwt")
    @Operation(
            operationId = "readCredential",
            summary = "A certificate as a credential of Open Badges 3.0",
            description =
                    "Public. A W3C verifiable credential as a JWT (EdDSA) that the keys of /.well-known/did.json verify."
                            + " It names nobody, and shows score and band only if the member chose so. Whether it still holds is"
                            + " said by the status lists it refers to.")
    @APIResponse(
            responseCode = "200",
            description = "An OpenBadgeCredential",
            content = @Content(mediaType = "application/vc+jwt", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
    @APIResponse(responseCode = "404", description = "not-found")
    public Uni<Response> credential(UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return answer(id, new Wanted.Credential(), known);
    }

    private Uni<Response> answer(UUID id, Wanted form, @Nullable String known) {
        // Of a badge that many look at: without a thread of its own, and without the database.
        var fresh = badges.fresh(id, form);
        return fresh.isPresent()
                ? Uni.createFrom().item(answer(fresh, known))
                : Uni.createFrom()
                        .item(() -> answer(badges.current(id, form), known))
                        .runSubscriptionOn(aside);
    }

    private static Response answer(Optional<Document> document, @Nullable String known) {
        return document.orElseThrow(EdgeProblem.NOT_FOUND::with)
                .answer(known, FOR_A_MINUTE)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }

    private static Theme theme(@Nullable String asked) {
        return switch (asked) {
            case "light" -> Theme.LIGHT;
            case "dark" -> Theme.DARK;
            case null -> Theme.LIGHT;
            default -> throw Problem.invalid("theme", "must be light or dark");
        };
    }

    private static BadgeLanguage language(@Nullable String asked) {
        return switch (asked) {
            case "vi" -> BadgeLanguage.VI;
            case "en" -> BadgeLanguage.EN;
            case null -> BadgeLanguage.VI;
            default -> throw Problem.invalid("lang", "must be vi or en");
        };
    }
}
