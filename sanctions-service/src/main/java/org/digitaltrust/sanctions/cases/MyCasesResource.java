package org.digitaltrust.sanctions.cases;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a member finds what is held against them. */
@Path("/sanctions/v1/me/cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
@RunOnVirtualThread
class MyCasesResource {

    private final ReadCases read;
    private final CurrentCaller caller;

    MyCasesResource(ReadCases read, CurrentCaller caller) {
        this.read = read;
        this.caller = caller;
    }

    /** All of them: nobody has many. */
    @Schema(name = "MyCases")
    record MyCases(List<SubjectCaseView> items) {}

    @GET
    @RolesAllowed("member")
    @Operation(
            operationId = "listMyCases",
            summary = "Cases about oneself, or about a member who has left it to one to answer",
            description = "From the notice on, and those that ended with a reminder; newest first, 500 at most.")
    public MyCases mine() {
        return new MyCases(read.about(caller.get()));
    }
}
