package org.digitaltrust.sanctions.audit;

import static java.util.Objects.requireNonNull;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.sql.SQLException;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What shows, to whoever keeps a checkpoint, that nothing before it was altered or cut off. */
@Path("/sanctions/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "audit")
class AuditResource {

    private static final int A_PAGE = 500;
    private static final String LINES = "application/x-ndjson";

    private final CheckpointStore checkpoints;
    private final AuditLog log;
    private final WriteEntries write;

    AuditResource(CheckpointStore checkpoints, AuditLog log, WriteEntries write) {
        this.checkpoints = checkpoints;
        this.log = log;
        this.write = write;
    }

    @GET
    @Path("/checkpoints")
    @PermitAll
    @Operation(
            operationId = "listAuditCheckpoints",
            summary = "Signed roots of the audit log, the earliest first",
            description =
                    "Public: keep them, and verify each with /sanctions/v1/jwks.json. One is made every hour in which"
                            + " something was added. 400 for a cursor that is none.")
    public CheckpointPage checkpoints(
            @Parameter(description = "next_cursor of the page before: the size of its last checkpoint")
                    @QueryParam("cursor")
                    @Nullable
                    String cursor)
            throws SQLException {
        return CheckpointPage.of(checkpoints.after(size("cursor", cursor), A_PAGE), A_PAGE);
    }

    @GET
    @Path("/proofs")
    @RolesAllowed("auditor")
    @Operation(
            operationId = "readAuditProof",
            summary = "Shows that an entry is in the log, or that the log begins with an earlier one",
            description =
                    "Role auditor. By RFC 6962, section 2.1: with entry the path of inclusion, else the proof of consistency"
                            + " with the log of the size first. 400 for both, or for a size that the log has not reached.")
    @APIResponse(
            responseCode = "200",
            description = "The proof",
            content = @Content(schema = @Schema(implementation = ProofView.class)))
    @APIResponse(responseCode = "404", description = "not-found: no such entry among the first size")
    public ProofView proof(@BeanParam ProofQuery query) throws SQLException {
        var grown = log.size();
        var size = query.size(grown);
        if (query.isOfEntry()) {
            var place = log.placeOf(requireNonNull(query.entry));
            if (place.isEmpty() || place.getAsLong() >= size) {
                throw EdgeProblem.NOT_FOUND.with();
            }
            var index = place.getAsLong();
            return ProofView.inclusion(index, size, log.proof(it -> it.inclusion(index, size)));
        }
        var first = query.first(size);
        return ProofView.consistency(first, size, log.proof(it -> it.consistency(first, size)));
    }

    @GET
    @Path("/entries")
    @Produces(LINES)
    @RolesAllowed("auditor")
    @Operation(
            operationId = "exportAuditEntries",
            summary = "The log, one entry a line",
            description =
                    "Role auditor. Each line is a JSON object of index, entry and hash; hash is the SHA-256 of entry in the"
                            + " spelling of RFC 8785, and a leaf of the tree. ./dta verify-audit checks what was saved. 400 for a"
                            + " from that is no place.")
    @APIResponse(
            responseCode = "200",
            description = "Lines of JSON",
            content = @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "204", description = "There is no entry from there on")
    public RestResponse<StreamingOutput> entries(
            @Parameter(description = "Index of the first entry, 0 unless said") @QueryParam("from") @Nullable
                    String from)
            throws SQLException {
        var first = size("from", from);
        if (first >= log.size()) {
            return RestResponse.noContent();
        }
        return RestResponse.ResponseBuilder.<StreamingOutput>ok(target -> write.from(first, target))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private static long size(String field, @Nullable String text) {
        if (text == null) {
            return 0;
        }
        if (!text.matches("0|[1-9][0-9]{0,17}")) {
            throw Problem.invalid(field, "must be a whole number");
        }
        return Long.parseLong(text);
    }
}
