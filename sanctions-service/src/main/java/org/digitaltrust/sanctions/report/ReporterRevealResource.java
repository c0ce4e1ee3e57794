package org.digitaltrust.sanctions.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/sanctions/v1/reports/{id}/reporter-reveals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reports")
@RunOnVirtualThread
class ReporterRevealResource {

    private final RevealReporter reveal;
    private final ReadReports read;
    private final CurrentCaller caller;

    ReporterRevealResource(RevealReporter reveal, ReadReports read, CurrentCaller caller) {
        this.reveal = reveal;
        this.read = read;
        this.caller = caller;
    }

    /** Why somebody must know who sent a report. */
    @Schema(name = "ReporterRevealRequest")
    record Request(@NotBlank @Size(max = 4000) String reasons) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("case_officer")
    @Operation(
            operationId = "revealReporter",
            summary = "Be shown who sent a report",
            description = "Each time is kept with the reasons, shown beside the report and written into the audit log.")
    public ReporterView reveal(UUID id, @Valid @NotNull Request request) {
        read.checkMayHandle(caller.get(), id);
        return reveal.reveal(caller.get(), id, request.reasons());
    }
}
