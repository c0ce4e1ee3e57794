package org.digitaltrust.membership.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/membership/v1/applications")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "applications")
@APIResponse(responseCode = "200", description = "The application as it is now, with its ETag")
@APIResponse(responseCode = "401", description = "No or bad token (problem)")
@APIResponse(responseCode = "403", description = "The token lacks the role (problem)")
@APIResponse(responseCode = "404", description = "Unknown, or not yours to know (problem)")
@APIResponse(
        responseCode = "409",
        description = "Not possible now, which says what is; or the place is another application's (problem)")
class ApplicationFormResource {

    private final ChangeApplication change;
    private final MoveAnswers answers;
    private final CurrentCaller caller;

    ApplicationFormResource(ChangeApplication change, MoveAnswers answers, CurrentCaller caller) {
        this.change = change;
        this.answers = answers;
        this.caller = caller;
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"member", "alliance_admin"})
    @Operation(
            operationId = "changeApplication",
            summary =
                    "Changes a draft, or supplies what was asked for: a JSON merge patch of the form, lists replaced whole."
                            + " The applicant, or who filed it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ApplicationPatchRequest.class)))
    @APIResponse(responseCode = "400", description = "The body, or the form that comes of it, is malformed (problem)")
    @APIResponse(responseCode = "412", description = "If-Match names an older version (problem)")
    @APIResponse(responseCode = "422", description = "Unknown chapter, or an account listed twice (problem)")
    @APIResponse(responseCode = "428", description = "If-Match is missing (problem)")
    public RestResponse<ApplicationView> change(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull ObjectNode changes) {
        return answers.of(change.of(caller.get(), id, ifMatch, changes), id, caller.get());
    }
}
