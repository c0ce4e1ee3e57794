package org.digitaltrust.membership.privacy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/membership/v1/me/data-export")
@RunOnVirtualThread
@Tag(name = "me")
@APIResponse(responseCode = "401", description = "No or bad token (problem)")
@APIResponse(responseCode = "403", description = "The token lacks the role (problem)")
class DataExportResource {

    private static final String ZIP = "application/zip";

    private final ExportData export;
    private final WriteArchive write;
    private final CurrentCaller caller;

    DataExportResource(ExportData export, WriteArchive write, CurrentCaller caller) {
        this.export = export;
        this.write = write;
        this.caller = caller;
    }

    @GET
    @Produces(ZIP)
    @RolesAllowed("member")
    @Operation(
            operationId = "exportMyData",
            summary = "Everything that is kept about the caller, as a ZIP of JSON files with a README. Role member.")
    @APIResponse(
            responseCode = "200",
            description = "The archive",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<StreamingOutput> get() {
        var archive = export.of(caller.get());
        return RestResponse.ResponseBuilder.<StreamingOutput>ok(target -> write.to(target, archive))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-data.zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
