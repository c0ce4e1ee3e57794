package org.digitaltrust.sanctions.evaluation;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** Where AuthZEN clients find us. Addresses come from configuration, never from a request's headers. */
@Path("/.well-known/authzen-configuration")
@Tag(name = "access")
class MetadataResource {

    private static final int HOUR = 3600;

    private final Metadata metadata;

    MetadataResource(PublicOrigin origin) {
        var base = origin.value();
        this.metadata = new Metadata(base, base + "/access/v1/evaluation", base + "/access/v1/evaluations");
    }

    record Metadata(String policyDecisionPoint, String accessEvaluationEndpoint, String accessEvaluationsEndpoint) {}

    @GET
    @PermitAll
    @Cache(maxAge = HOUR)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getAuthzenConfiguration", summary = "AuthZEN metadata of this policy decision point")
    public Metadata get() {
        return metadata;
    }
}
