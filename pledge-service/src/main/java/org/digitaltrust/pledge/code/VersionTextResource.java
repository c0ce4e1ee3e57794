package org.digitaltrust.pledge.code;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/pledges/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Codes of conduct")
class VersionTextResource {

    // The words never change; that a version is superseded may be known a minute late.
    private static final String PUBLIC_FOR_A_MINUTE = "public, max-age=60";

    private final ReadCodes read;
    private final DraftReaders readers;

    VersionTextResource(ReadCodes read, DraftReaders readers) {
        this.read = read;
        this.readers = readers;
    }

    @GET
    @Path("/codes/{id}/versions/{number}")
    @PermitAll
    @Operation(
            operationId = "readVersion",
            summary = "A version's words in one language",
            description = "Public from consultation on; before that for code_editor, alliance_admin and auditor.")
    @APIResponse(
            responseCode = "200",
            description = "The words, and the hash that signers confirm",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = VersionTextView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "401", description = "unauthenticated: a token came along, and is no good")
    @APIResponse(responseCode = "404", description = "not-found")
    public Response version(
            UUID id, int number, @QueryParam("language") @Nullable String language, @Context Request request) {
        var view = read.text(id, number, language(language))
                .filter(it -> readers.maySee(it.status()))
                .orElseThrow(EdgeProblem.NOT_FOUND::with);
        return switch (view.status()) {
            case ADOPTED, IN_FORCE, SUPERSEDED -> cached(view, request);
            case CONSULTATION -> fresh(view, "no-cache");
            case DRAFT -> fresh(view, "private, no-store");
        };
    }

    @GET
    @Path("/codes/current")
    @PermitAll
    @Operation(
            operationId = "readCurrentVersion",
            summary = "The version that is in force for an audience",
            description = "Public.")
    @APIResponse(
            responseCode = "200",
            description = "The words, and the hash that signers confirm",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = VersionTextView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "404", description = "not-found: nothing is in force for this audience")
    public Response current(
            @QueryParam("audience") @Schema(examples = "influencer") @Nullable String audience,
            @QueryParam("language") @Schema(defaultValue = "vi") @Nullable String language,
            @Context Request request) {
        if (audience == null || !audience.matches("[a-z][a-z0-9_]{0,63}")) {
            throw Problem.invalid("audience", "must be given, as a code such as influencer");
        }
        return cached(read.currentText(audience, language(language)).orElseThrow(EdgeProblem.NOT_FOUND::with), request);
    }

    private static Response fresh(VersionTextView view, String caching) {
        return Response.ok(view).header(HttpHeaders.CACHE_CONTROL, caching).build();
    }

    private static Response cached(VersionTextView view, Request request) {
        var tag = new EntityTag(view.entityTag());
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(view) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, PUBLIC_FOR_A_MINUTE)
                .build();
    }

    private static Language language(@Nullable String asked) {
        return switch (asked) {
            case "vi" -> Language.VI;
            case "en" -> Language.EN;
            case null -> Language.VI;
            default -> throw Problem.invalid("language", "must be vi or en");
        };
    }
}
