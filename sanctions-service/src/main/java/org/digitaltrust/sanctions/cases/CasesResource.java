package org.digitaltrust.sanctions.cases;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.idempotency.OnceOnly;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/sanctions/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
@RunOnVirtualThread
class CasesResource {

    private final OpenCase open;
    private final ReadCases read;
    private final OnceOnly onceOnly;
    private final CurrentCaller caller;

    CasesResource(OpenCase open, ReadCases read, OnceOnly onceOnly, CurrentCaller caller) {
        this.open = open;
        this.read = read;
        this.onceOnly = onceOnly;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("case_officer")
    @Operation(
            operationId = "openCase",
            summary = "Open a case from reports, or of the alliance's own motion",
            description =
                    "Others hear from now on that a case about the subject is open, and nothing else of it. 422 "
                            + "invalid-subject for somebody unknown; invalid-case for reports that are merged or have led to a case, "
                            + "or where not one of report_ids and own_motion is given. 403 own-case for whoever the case is about.")
    @APIResponse(
            responseCode = "201",
            description = "In triage, at Location",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CaseView.class)))
    @APIResponse(responseCode = "422", description = "invalid-subject or invalid-case")
    public Response open(
            @Valid @NotNull OpenCaseRequest request, @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        var officer = caller.get();
        var id = onceOnly.create(officer, "cases", idempotencyKey, request, () -> open.open(officer, request));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/sanctions/v1/cases/" + id)
                .entity(read.after(id))
                .build();
    }

    @GET
    @RolesAllowed("case_officer")
    @Operation(
            operationId = "listCases",
            summary = "Cases, oldest first, with the time that is running in each",
            description =
                    "Without those about the officer, or about a member the officer speaks or calls for. What time alone has closed "
                            + "is found under its new status within seconds.")
    public Page<CaseSummaryView> list(
            @QueryParam("status") @Nullable @Parameter(schema = @Schema(implementation = CaseStatus.class))
                    String status,
            @QueryParam("assignee")
                    @Nullable
                    @Pattern(regexp = "[!-~]{1,64}", message = "must have 1 to 64 visible characters of ASCII")
                    @Parameter(description = "OIDC subject of the case officer who investigates")
                    String assignee,
            @QueryParam("due_before")
                    @Nullable
                    @Parameter(
                            description = "only those in which time ends before this",
                            schema = @Schema(implementation = OffsetDateTime.class))
                    String dueBefore,
            @BeanParam PageRequest page) {
        return read.page(caller.get(), CaseFilter.asked(status, assignee, dueBefore), page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"case_officer", "member"})
    @Operation(
            operationId = "getCase",
            summary = "A case, with its timeline and clocks",
            description =
                    "Case officers see all but who reported. Whoever it is about, and a delegate with the scope case_response, "
                            + "sees from the notice on the charges, the evidence and what can be done; 404 before, and for others.")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(anyOf = {CaseView.class, SubjectCaseView.class})))
    public ShownCase get(UUID id) {
        return read.show(caller.get(), id);
    }
}
