package org.digitaltrust.sanctions.subject;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whom records are about: for officers, for partners as far as it is public, for the subject itself. */
@Path("/sanctions/v1/subjects")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "subjects")
@RunOnVirtualThread
class SubjectResource {

    private static final int PERMANENT_REDIRECT = 308;

    private final ReadSubject read;
    private final CurrentCaller caller;

    SubjectResource(ReadSubject read, CurrentCaller caller) {
        this.read = read;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        "case_officer",
        "panel_member",
        "appeals_member",
        "alliance_admin",
        "auditor",
        "register:read",
        "member"
    })
    @Operation(
            operationId = "getSubject",
            summary = "Whom a record is about",
            description =
                    "Legal names and birth year are for those who handle cases and for the subject itself. Partners "
                            + "(register:read) see what is public. 404 if unknown or, for a member, somebody else.")
    @APIResponse(
            responseCode = "200",
            description = "The subject",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(anyOf = {SubjectView.class, PartnerSubjectView.class})))
    @APIResponse(responseCode = "308", description = "The record was merged; Location is the one that survives")
    public Response get(UUID id) {
        return switch (read.find(caller.get(), id)) {
            case ReadSubject.Found.Here(var subject) -> Response.ok(subject).build();
            case ReadSubject.Found.Elsewhere(var survivor) ->
                Response.status(PERMANENT_REDIRECT)
                        .header(HttpHeaders.LOCATION, "/sanctions/v1/subjects/" + survivor)
                        .build();
        };
    }
}
