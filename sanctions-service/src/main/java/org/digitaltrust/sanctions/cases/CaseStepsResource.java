package org.digitaltrust.sanctions.cases;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.sanctions.cases.CaseEnding.Outcome;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What case officers do in a case. */
@Path("/sanctions/v1/cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
@RolesAllowed("case_officer")
@RunOnVirtualThread
class CaseStepsResource {

    private final Investigate investigate;
    private final EndCase end;
    private final ReadCases read;
    private final CurrentCaller caller;

    CaseStepsResource(Investigate investigate, EndCase end, ReadCases read, CurrentCaller caller) {
        this.investigate = investigate;
        this.end = end;
        this.read = read;
        this.caller = caller;
    }

    /** @param assignee OIDC subject of a case officer, who may be the caller */
    @Schema(name = "CaseAssignment", examples = "{\"assignee\": \"b6a1c1de-0000-4000-8000-000000000001\"}")
    record Assignment(
            @NotNull @Pattern(regexp = "[!-~]{1,64}", message = "must have 1 to 64 visible characters of ASCII")
            String assignee) {}

    /** How a case ends without a panel, and why. */
    @Schema(
            name = "CaseEnding",
            examples = "{\"outcome\": \"rejected\", \"reasons\": \"The video is marked as paid for.\"}")
    record Ending(
            @NotNull Outcome outcome,
            @NotBlank @Size(max = 10_000) String reasons) {}

    @POST
    @Path("/triage")
    @RolesAllowed("case_officer")
    @Operation(
            operationId = "triageCase",
            summary = "Say what a case is about, and have it investigated",
            description = "422 limitation-passed for conduct longer ago than can be charged: such a case is ended. 422 "
                    + "unknown-code for the category, invalid-case for a day to come.")
    @APIResponse(responseCode = "200", description = "In investigation")
    @APIResponse(responseCode = "409", description = "case-not-ready with case_status and possible: it is triaged")
    @APIResponse(responseCode = "422", description = "unknown-code, invalid-case or limitation-passed")
    public CaseView triage(UUID id, @Valid @NotNull TriageRequest request) {
        investigate.triage(caller.get(), id, request);
        return read.after(id);
    }

    @POST
    @Path("/assignment")
    @RolesAllowed("case_officer")
    @Operation(
            operationId = "assignCase",
            summary = "Say who investigates",
            description =
                    "Only that case officer can add evidence, serve the notice and put off the time to respond; another one ends a case "
                            + "with charges, and enters a response on paper.")
    @APIResponse(responseCode = "200", description = "Assigned")
    @APIResponse(responseCode = "422", description = "invalid-case: the case is about that person")
    @APIResponse(responseCode = "409", description = "case-not-ready: before triage, or over")
    public CaseView assign(UUID id, @Valid @NotNull Assignment request) {
        investigate.assign(caller.get(), id, request.assignee());
        return read.after(id);
    }

    @POST
    @Path("/ending")
    @RolesAllowed("case_officer")
    @Operation(
            operationId = "endCase",
            summary = "End a case without a panel: rejected, with a reminder, or transferred to an authority",
            description =
                    "Never with a sanction. Once the notice is served not with a reminder either, which would be a finding, and by "
                            + "another officer than who investigates (403 investigator-does-not-decide). The subject reads the reasons of a "
                            + "reminder, and of the end of a case in which the notice was served.")
    @APIResponse(responseCode = "200", description = "Over; others hear that it is")
    @APIResponse(responseCode = "409", description = "case-not-ready with outcomes: those that are possible now")
    public CaseView end(UUID id, @Valid @NotNull Ending request) {
        end.end(caller.get(), id, request.outcome(), request.reasons());
        return read.after(id);
    }
}
