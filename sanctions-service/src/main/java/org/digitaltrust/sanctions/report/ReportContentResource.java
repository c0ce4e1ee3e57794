package org.digitaltrust.sanctions.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/sanctions/v1/reports/{id}/content")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reports")
@RunOnVirtualThread
class ReportContentResource {

    private final ReadReports read;
    private final CurrentCaller caller;

    ReportContentResource(ReadReports read, CurrentCaller caller) {
        this.read = read;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("case_officer")
    @Operation(
            operationId = "readReport",
            summary = "What a report says; who sent it is masked",
            description = "404 for an officer whom it is about, or who speaks or calls for that one.")
    public ReportContentView content(UUID id) {
        read.checkMayHandle(caller.get(), id);
        return read.content(id);
    }
}
