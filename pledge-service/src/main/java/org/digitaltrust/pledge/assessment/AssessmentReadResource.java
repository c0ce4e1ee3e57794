package org.digitaltrust.pledge.assessment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.pledge.assessment.Assessment.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/pledges/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Influencer Trust")
class AssessmentReadResource {

    private final ReadAssessments read;
    private final CurrentCaller caller;

    AssessmentReadResource(ReadAssessments read, CurrentCaller caller) {
        this.read = read;
        this.caller = caller;
    }

    @GET
    @Path("/assessments")
    @RolesAllowed({"membership_officer", "code_editor", "alliance_admin", "auditor"})
    @Operation(
            operationId = "listAssessments",
            summary = "Assessments, oldest first",
            description = "Roles: membership_officer, code_editor, alliance_admin, auditor.")
    @APIResponse(responseCode = "200", description = "A page of assessments")
    @APIResponse(responseCode = "400", description = "invalid-request")
    public Page<AssessmentView> list(
            @QueryParam("status") @Nullable @Parameter(schema = @Schema(implementation = Status.class)) String status,
            @BeanParam PageRequest page) {
        return read.all(caller.get(), status == null ? null : status(status), page);
    }

    private static Status status(String word) {
        return Arrays.stream(Status.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("status", "must be one of the documented values"));
    }

    @GET
    @Path("/assessments/{id}")
    @RolesAllowed({"member", "membership_officer", "code_editor", "alliance_admin", "auditor"})
    @Operation(
            operationId = "readAssessment",
            summary = "An assessment with its result and reasons",
            description = "Roles: member (own), membership_officer, code_editor, alliance_admin, auditor.")
    @APIResponse(responseCode = "200", description = "Before there is a result, without others' opinions")
    @APIResponse(responseCode = "404", description = "not-found: no such assessment, or not the caller's")
    public AssessmentView assessment(UUID id) {
        return read.assessment(caller.get(), id).orElseThrow(EdgeProblem.NOT_FOUND::with);
    }

    @GET
    @Path("/members/{id}/assessments")
    @RolesAllowed({"member", "membership_officer", "code_editor", "alliance_admin", "auditor"})
    @Operation(
            operationId = "listAssessmentsOfMember",
            summary = "A member's assessments, oldest first",
            description = "Roles: member (own), membership_officer, code_editor, alliance_admin, auditor.")
    @APIResponse(responseCode = "200", description = "A page of assessments")
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "404", description = "not-found: no such member, or not the caller")
    public Page<AssessmentView> ofMember(UUID id, @BeanParam PageRequest page) {
        return read.ofMember(caller.get(), id, page).orElseThrow(EdgeProblem.NOT_FOUND::with);
    }
}
