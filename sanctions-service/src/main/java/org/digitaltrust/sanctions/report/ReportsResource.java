package org.digitaltrust.sanctions.report;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.idempotency.OnceOnly;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/sanctions/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reports")
@RunOnVirtualThread
class ReportsResource {

    private final SendReport send;
    private final ReadReports read;
    private final ReportHashes hashes;
    private final OnceOnly onceOnly;
    private final CurrentCaller caller;
    private final SecurityIdentity identity;

    ReportsResource(
            SendReport send,
            ReadReports read,
            ReportHashes hashes,
            OnceOnly onceOnly,
            CurrentCaller caller,
            SecurityIdentity identity) {
        this.send = send;
        this.read = read;
        this.hashes = hashes;
        this.onceOnly = onceOnly;
        this.caller = caller;
        this.identity = identity;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "sendReport",
            summary = "Report a violation",
            description = "Public, no account needed; with a token the report counts as a member's or, with the scope "
                    + "reports:write, as a partner's. What it says and who sent it is kept encrypted and read by case officers "
                    + "alone, who are shown the sender only after saying why. Keep tracking_code: it is told to the sender of "
                    + "this request and to nobody else. 422 unknown-code for the category; invalid-report for a day to come, "
                    + "an account or id that is none, or evidence that points nowhere. Idempotency-Key needs a token.")
    @APIResponse(
            responseCode = "201",
            description = "Received; the address of its status is at Location",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SentReportView.class)))
    @APIResponse(responseCode = "401", description = "unauthenticated: a token came along that is not valid")
    @APIResponse(responseCode = "403", description = "forbidden: a client without reports:write")
    public Response send(
            @Valid @NotNull ReportRequest request, @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        var sent = read.sent(received(request, idempotencyKey));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/sanctions/v1/reports/" + sent.trackingCode())
                .entity(sent)
                .build();
    }

    private UUID received(ReportRequest request, @Nullable String key) {
        if (!identity.isAnonymous()) {
            Caller sender = caller.get();
            return onceOnly.create(hashes.pseudonym(sender), "reports", key, request, () -> send.send(sender, request));
        }
        if (key != null) {
            throw Problem.invalid("Idempotency-Key", "needs a token: without one nobody knows whose key it is");
        }
        return send.send(null, request);
    }

    @GET
    @RolesAllowed("case_officer")
    @Operation(
            operationId = "listReports",
            summary = "Reports without what they say, oldest first",
            description = "A burst is many reports about the same within a day; nothing follows from it by itself.")
    public Page<ReportSummaryView> list(
            @QueryParam("status") @Nullable @Parameter(schema = @Schema(implementation = ReportStatus.class))
                    String status,
            @QueryParam("read_first")
                    @Nullable
                    @Parameter(
                            description = "true: only those of trusted flaggers and authorities",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    String readFirst,
            @BeanParam PageRequest page) {
        return read.page(caller.get(), Wanted.asked(status, readFirst), page);
    }

    @GET
    @Path("/{tracking_code}")
    @PermitAll
    @Operation(
            operationId = "trackReport",
            summary = "What became of a report",
            description = "For whoever has its code; capitals, hyphens and spaces do not matter.")
    @APIResponse(responseCode = "200", description = "How it stands")
    @APIResponse(responseCode = "401", description = "unauthenticated: a token came along that is not valid")
    public TrackedReportView track(@PathParam("tracking_code") String code) {
        return read.tracked(code).orElseThrow(EdgeProblem.NOT_FOUND::with);
    }
}
