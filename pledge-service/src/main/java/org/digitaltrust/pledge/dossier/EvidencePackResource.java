package org.digitaltrust.pledge.dossier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/pledges/v1/dossiers/{id}/evidence-pack")
@RunOnVirtualThread
@Tag(name = "Product dossiers")
class EvidencePackResource {

    private static final String ZIP = "application/zip";

    private final MakePack make;
    private final WritePack write;
    private final CurrentCaller caller;

    EvidencePackResource(MakePack make, WritePack write, CurrentCaller caller) {
        this.make = make;
        this.write = write;
        this.caller = caller;
    }

    @GET
    @Produces(ZIP)
    @RolesAllowed({"member", "case_officer"})
    @Operation(
            operationId = "downloadEvidencePack",
            summary = "A dossier with all documents and a signed manifest, for an authority's request",
            description =
                    "Roles: member (own, or as an agency with the delegation scope dossiers), case_officer while a"
                            + " case about the member is open. manifest.json (RFC 8785) lists every document with its SHA-256;"
                            + " manifest.jws is the same, signed with a key of /pledges/v1/jwks.json. Each making is noted.")
    @APIResponse(
            responseCode = "200",
            description = "ZIP: manifest.json, manifest.jws, documents/",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "not-found: no such dossier, or not the caller's to see")
    public RestResponse<StreamingOutput> pack(UUID id, @Context RoutingContext exchange) {
        var who = caller.get();
        var pack = make.of(who, id).orElseThrow(EdgeProblem.NOT_FOUND::with);
        StreamingOutput archive = out -> write.to(out, pack, who, exchange);
        return RestResponse.ResponseBuilder.ok(archive)
                .header("Content-Disposition", "attachment; filename=\"dossier-" + id + ".zip\"")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
