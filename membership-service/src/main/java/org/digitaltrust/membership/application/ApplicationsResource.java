package org.digitaltrust.membership.application;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.idempotency.OnceOnly;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.chassis.version.EntityTag;
import org.digitaltrust.membership.Choice;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/membership/v1/applications")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "applications")
@APIResponse(responseCode = "401", description = "No or bad token (problem)")
@APIResponse(responseCode = "403", description = "The token lacks the role (problem)")
class ApplicationsResource {

    private final FileApplication file;
    private final FindApplications find;
    private final MoveAnswers answers;
    private final OnceOnly once;
    private final CurrentCaller caller;

    ApplicationsResource(
            FileApplication file, FindApplications find, MoveAnswers answers, OnceOnly once, CurrentCaller caller) {
        this.answers = answers;
        this.file = file;
        this.find = find;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"member", "alliance_admin"})
    @Operation(
            operationId = "fileApplication",
            summary =
                    "Files an application as a draft. Roles member for oneself, alliance_admin for an application on paper.")
    @APIResponse(
            responseCode = "201",
            description = "The draft, at Location",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ApplicationView.class)))
    @APIResponse(responseCode = "400", description = "The body is malformed (problem)")
    @APIResponse(
            responseCode = "409",
            description = "There is an open application or membership, or this request is being worked on (problem)")
    @APIResponse(
            responseCode = "422",
            description =
                    "Unknown chapter, an account listed twice, or Idempotency-Key used for something else (problem)")
    public RestResponse<ApplicationView> file(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid ApplicationRequest request) {
        var applicant = caller.get();
        var id = once.create(
                applicant, "file_application", key, request, () -> idOf(file.by(applicant, request.toForm())));
        var seen = find.asFiled(id, applicant).orElseThrow(EdgeProblem.NOT_FOUND::with);
        // As a header, because location() would put this service's own host in front, which no caller can reach.
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, seen.view())
                .header(HttpHeaders.LOCATION, "/membership/v1/applications/" + id)
                .header(HttpHeaders.ETAG, EntityTag.of(seen.version()))
                .build();
    }

    private static UUID idOf(Filing filing) {
        return switch (filing) {
            case Filing.Filed(var id) -> id;
            case Filing.Refused refusal -> throw FilingAnswers.problem(refusal);
        };
    }

    @GET
    @RolesAllowed("membership_officer")
    @Operation(operationId = "listApplications", summary = "Applications, a page at a time. Role membership_officer.")
    @APIResponse(responseCode = "200", description = "A page, oldest first, with nothing that is private")
    @APIResponse(responseCode = "400", description = "A filter, limit or cursor is malformed (problem)")
    public Page<ApplicationSummaryView> list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("chapter") @Nullable String chapter,
            @BeanParam PageRequest page) {
        if (chapter != null && !chapter.matches("[0-9]{2}")) {
            throw Problem.invalid("chapter", "must be the two digits of a chapter's code");
        }
        var wanted = Choice.of(ApplicationStatus.class, "status", status);
        return find.page(new ApplicationStore.Filter(wanted, Optional.ofNullable(chapter)), page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"membership_officer", "member", "alliance_admin"})
    @Operation(
            operationId = "getApplication",
            summary =
                    "One application, with ETag. Role membership_officer, whose reading is noted; its applicant, and who"
                            + " filed it.")
    @APIResponse(responseCode = "200", description = "The application; applicants do not see officers' notes")
    @APIResponse(responseCode = "404", description = "Unknown, or not yours to know (problem)")
    public RestResponse<ApplicationView> get(@RestPath UUID id) {
        return answers.now(id, caller.get());
    }
}
