package org.digitaltrust.pledge.code;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.pledge.problem.PledgeProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/pledges/v1/versions/{id}/comments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Codes of conduct")
class CommentResource {

    private final WriteComment write;
    private final ReadComments read;

    CommentResource(WriteComment write, ReadComments read) {
        this.write = write;
        this.read = read;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "commentOnVersion",
            summary = "Say what you think of a version in consultation",
            description = "Public, no account needed, a name only if you want to. Only who works on the code reads it.")
    @APIResponse(
            responseCode = "201",
            description = "Written down; it reads back to those who work on the code",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CommentView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request, unreadable-json")
    @APIResponse(responseCode = "404", description = "not-found: no such version, or it has not been in consultation")
    @APIResponse(responseCode = "409", description = "consultation-over")
    public RestResponse<CommentView> comment(UUID id, @Valid @NotNull CommentRequest request) {
        return switch (write.on(id, request.text(), request.name())) {
            case WriteComment.Outcome.Written(var comment) ->
                RestResponse.ResponseBuilder.create(
                                RestResponse.Status.CREATED,
                                read.comment(id, comment).orElseThrow())
                        .header(HttpHeaders.LOCATION, "/pledges/v1/versions/" + id + "/comments/" + comment)
                        .build();
            case WriteComment.Outcome.UnknownVersion() -> throw EdgeProblem.NOT_FOUND.with();
            case WriteComment.Outcome.ConsultationOver() -> throw PledgeProblem.CONSULTATION_OVER.with();
        };
    }

    @GET
    @RolesAllowed({"code_editor", "alliance_admin", "auditor"})
    @Operation(
            operationId = "listCommentsOnVersion",
            summary = "What was said of a version, oldest first",
            description = "Roles: code_editor, alliance_admin, auditor.")
    @APIResponse(responseCode = "200", description = "A page of comments")
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "404", description = "not-found: no such version")
    public Page<CommentView> comments(UUID id, @BeanParam PageRequest page) {
        return read.page(id, page).orElseThrow(EdgeProblem.NOT_FOUND::with);
    }

    @GET
    @Path("/{comment}")
    @RolesAllowed({"code_editor", "alliance_admin", "auditor"})
    @Operation(
            operationId = "readCommentOnVersion",
            summary = "One comment",
            description = "Roles: code_editor, alliance_admin, auditor.")
    @APIResponse(responseCode = "200", description = "The comment")
    @APIResponse(responseCode = "404", description = "not-found")
    public CommentView one(UUID id, UUID comment) {
        return read.comment(id, comment).orElseThrow(EdgeProblem.NOT_FOUND::with);
    }
}
