package org.digitaltrust.sanctions.cases;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.idempotency.OnceOnly;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Evidence, charges, and what the subject says to them. */
@Path("/sanctions/v1/cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
@RunOnVirtualThread
class CaseChargesResource {

    private final AddEvidence evidence;
    private final ServeNotice notice;
    private final Respond respond;
    private final ReadCases read;
    private final OnceOnly onceOnly;
    private final CurrentCaller caller;

    CaseChargesResource(
            AddEvidence evidence,
            ServeNotice notice,
            Respond respond,
            ReadCases read,
            OnceOnly onceOnly,
            CurrentCaller caller) {
        this.evidence = evidence;
        this.notice = notice;
        this.respond = respond;
        this.read = read;
        this.onceOnly = onceOnly;
        this.caller = caller;
    }

    /** Why the time to respond is put off. */
    @Schema(
            name = "CaseExtension",
            examples = "{\"reasons\": \"The subject is in hospital until the end of the month.\"}")
    record Extension(@NotBlank @Size(max = 10_000) String reasons) {}

    @POST
    @Path("/evidence")
    @RolesAllowed("case_officer")
    @Operation(
            operationId = "addEvidence",
            summary = "Add evidence to a case that is investigated",
            description =
                    "By whoever investigates it (403 not-the-investigator), at most 200 pieces. Nothing is fetched, changed or "
                            + "taken away. The subject sees all of it with the notice.")
    @APIResponse(
            responseCode = "201",
            description = "The case with its evidence; Location is the case",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CaseView.class)))
    @APIResponse(responseCode = "409", description = "case-not-ready: it is not investigated")
    @APIResponse(responseCode = "422", description = "invalid-case: it points nowhere, or there is too much")
    public Response add(
            UUID id,
            @Valid @NotNull EvidenceRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        var by = caller.get();
        onceOnly.create(by, "evidence/" + id, idempotencyKey, request, () -> evidence.add(by, id, request));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/sanctions/v1/cases/" + id)
                .entity(read.after(id))
                .build();
    }

    @POST
    @Path("/notice")
    @RolesAllowed("case_officer")
    @Operation(
            operationId = "serveNotice",
            summary = "Tell the subject the charges",
            description =
                    "By whoever investigates. Conduct is judged by the version of a code that was in force on its day (422 "
                            + "invalid-charge), and needs evidence. The subject has 15 working days after the day of the notice to "
                            + "respond, Vietnamese public holidays not counted. 503 holidays-unknown where those of a year are not "
                            + "known yet.")
    @APIResponse(responseCode = "200", description = "Served")
    @APIResponse(responseCode = "409", description = "case-not-ready: it is not investigated")
    @APIResponse(responseCode = "422", description = "invalid-charge or limitation-passed")
    public CaseView serve(UUID id, @Valid @NotNull NoticeRequest request) {
        notice.serve(caller.get(), id, request);
        return read.after(id);
    }

    @POST
    @Path("/extension")
    @RolesAllowed("case_officer")
    @Operation(
            operationId = "extendResponse",
            summary = "Put off the end of the time to respond, once, by 15 working days",
            description = "By whoever investigates, before that time is over. The subject reads the reasons.")
    @APIResponse(responseCode = "200", description = "Put off")
    @APIResponse(responseCode = "409", description = "case-not-ready: put off before, or no time is running")
    public CaseView extend(UUID id, @Valid @NotNull Extension request) {
        notice.extend(caller.get(), id, request.reasons());
        return read.after(id);
    }

    @POST
    @Path("/response")
    @RolesAllowed({"member", "case_officer"})
    @Operation(
            operationId = "respondToCase",
            summary = "Respond to the charges, once",
            description =
                    "By whoever the case is about, or a delegate with the scope case_response; a case officer who does not "
                            + "investigate enters what came on paper from somebody who cannot log in. 404 for others.")
    @APIResponse(
            responseCode = "200",
            description = "Heard",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(anyOf = {CaseView.class, SubjectCaseView.class})))
    @APIResponse(responseCode = "409", description = "case-not-ready: heard before, or the time is over")
    public ShownCase respond(UUID id, @Valid @NotNull ResponseRequest request) {
        respond.respond(caller.get(), id, request.statement());
        return read.afterResponse(caller.get(), id);
    }
}
