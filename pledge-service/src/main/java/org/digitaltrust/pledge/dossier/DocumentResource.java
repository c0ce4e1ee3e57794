package org.digitaltrust.pledge.dossier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.pledge.dossier.DossierDocument.Label;
import org.digitaltrust.pledge.input.PlainText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/pledges/v1/dossiers/{id}/documents")
@RunOnVirtualThread
@Tag(name = "Product dossiers")
class DocumentResource {

    private static final String PDF = "application/pdf";
    private static final String PNG = "image/png";
    private static final String JPEG = "image/jpeg";

    private final TakeDocument take;
    private final ReadDossiers read;
    private final SendDocument send;
    private final CurrentCaller caller;

    DocumentResource(TakeDocument take, ReadDossiers read, SendDocument send, CurrentCaller caller) {
        this.take = take;
        this.read = read;
        this.send = send;
        this.caller = caller;
    }

    @POST
    @Consumes({PDF, PNG, JPEG})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("member")
    @Operation(
            operationId = "addDossierDocument",
            summary = "Put a document into a dossier: PDF, PNG or JPEG, 10 MiB at most",
            description =
                    "Role: member (own, or as an agency with the delegation scope dossiers). The body is the file. At"
                            + " most 20 for each dossier. It is kept encrypted.")
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DocumentView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "404", description = "not-found: no such dossier, or not the caller's")
    @APIResponse(
            responseCode = "409",
            description =
                    "dossier-step-not-possible with possible and missing, dossier-full, dossier-quota-reached with quota and"
                            + " limit, document-kept-already with document_id, request-in-progress")
    @APIResponse(responseCode = "408", description = "request-timeout: the file did not come in time")
    @APIResponse(responseCode = "413", description = "request-too-large")
    @APIResponse(responseCode = "415", description = "unsupported-media-type")
    @APIResponse(responseCode = "422", description = "document-not-as-said, idempotency-key-reused")
    @APIResponse(responseCode = "429", description = "too-many-requests: other uploads of the caller are under way")
    @APIResponse(responseCode = "503", description = "unavailable: the storage, or too many at once")
    public RestResponse<DocumentView> add(
            UUID id,
            @QueryParam("kind")
                    @Nullable
                    @Parameter(required = true, schema = @Schema(implementation = DocumentKind.class))
                    String kind,
            @QueryParam("title")
                    @NotBlank
                    @Size(max = 200)
                    @PlainText
                    @Parameter(required = true, example = "Test report")
                    String title,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) @Nullable String contentType,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = PDF,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = PNG,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = JPEG,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    InputStream body) {
        var label = new Label(kind(kind), title);
        var type = DocumentType.said(contentType == null ? "" : contentType)
                .orElseThrow(EdgeProblem.UNSUPPORTED_MEDIA_TYPE::with);
        var added = take.by(caller.get(), new TakeDocument.Sent(id, label, type, key), body);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, DocumentView.of(added))
                .header(HttpHeaders.LOCATION, "/pledges/v1/dossiers/" + id + "/documents/" + added.id())
                .build();
    }

    private static DocumentKind kind(@Nullable String word) {
        return Arrays.stream(DocumentKind.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("kind", "must be one of the documented values"));
    }

    @GET
    @Path("/{did}")
    // One type, since what is one of several is written as text; the answer's header says which it is. See AcceptFiles.
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({"member", "case_officer"})
    @Operation(
            operationId = "downloadDossierDocument",
            summary = "A document of a dossier, to the byte as it was sent",
            description =
                    "Roles: member (own, or as an agency with the delegation scope dossiers), case_officer while a"
                            + " case about the member is open; reading by officers is noted.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "404", description = "not-found: no such document, or not the caller's to see")
    @APIResponse(responseCode = "503", description = "unavailable: the storage, or too many at once")
    public RestResponse<StreamingOutput> document(UUID id, UUID did, @Context RoutingContext exchange) {
        var who = caller.get();
        var filed = read.document(who, id, did).orElseThrow(EdgeProblem.NOT_FOUND::with);
        var document = filed.document();
        var type = document.content().type();
        var name = "document-%02d.%s".formatted(document.number(), type.extension());
        return RestResponse.ResponseBuilder.ok(send.to(who, filed, exchange))
                .header(HttpHeaders.CONTENT_TYPE, type.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, document.content().size())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
