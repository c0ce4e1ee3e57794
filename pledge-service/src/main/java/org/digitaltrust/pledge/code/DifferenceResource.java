package org.digitaltrust.pledge.code;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/pledges/v1/codes/{id}/versions/{number}/difference")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Codes of conduct")
class DifferenceResource {

    private final ReadCodes read;
    private final DraftReaders readers;

    DifferenceResource(ReadCodes read, DraftReaders readers) {
        this.read = read;
        this.readers = readers;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "compareVersions",
            summary = "What changes from another version of the code to this one, clause by clause",
            description = "Public from consultation on; drafts for code_editor, alliance_admin and auditor.")
    @APIResponse(responseCode = "200", description = "The clauses added, removed, changed and left alone")
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "401", description = "unauthenticated: a token came along, and is no good")
    @APIResponse(responseCode = "404", description = "not-found: the code has no such version")
    public RestResponse<DifferenceView> difference(
            UUID id,
            int number,
            @QueryParam("from") @Schema(description = "Number of the version to start from", examples = "1") @Nullable
                    String from) {
        if (from == null || !from.matches("[1-9][0-9]{0,8}")) {
            throw Problem.invalid("from", "must be given, as the number of a version of this code");
        }
        var before = find(id, Integer.parseInt(from));
        var after = find(id, number);
        return RestResponse.ResponseBuilder.ok(DifferenceView.of(before, after))
                .header("Cache-Control", "no-cache")
                .build();
    }

    private WrittenVersion find(UUID code, int number) {
        return read.written(code, number)
                .filter(it -> readers.maySee(it.version().status()))
                .orElseThrow(EdgeProblem.NOT_FOUND::with);
    }
}
