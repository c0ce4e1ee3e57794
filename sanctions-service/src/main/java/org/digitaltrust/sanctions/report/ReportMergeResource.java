package org.digitaltrust.sanctions.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/sanctions/v1/reports/{id}/merge")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reports")
@RunOnVirtualThread
class ReportMergeResource {

    private final MergeReports merge;
    private final ReadReports read;
    private final CurrentCaller caller;

    ReportMergeResource(MergeReports merge, ReadReports read, CurrentCaller caller) {
        this.merge = merge;
        this.read = read;
        this.caller = caller;
    }

    /** The report that it goes on as part of. */
    @Schema(name = "ReportMergeRequest")
    record Request(@NotNull UUID into) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("case_officer")
    @Operation(
            operationId = "mergeReport",
            summary = "Let a report go on as part of another that says the same",
            description =
                    "What was merged into it before goes along. It stays readable, and so do its evidence and sender. 422 "
                            + "invalid-report where into is itself or unknown.")
    @APIResponse(responseCode = "200", description = "Merged")
    @APIResponse(responseCode = "422", description = "invalid-report")
    @APIResponse(
            responseCode = "409",
            description =
                    "report-merged with merged_into: one of both is part of another; report-in-case with case_id: a case was "
                            + "opened from the one that would go")
    public ReportContentView merge(UUID id, @Valid @NotNull Request request) {
        read.checkMayHandle(caller.get(), id);
        merge.merge(caller.get(), id, request.into());
        return read.content(id);
    }
}
