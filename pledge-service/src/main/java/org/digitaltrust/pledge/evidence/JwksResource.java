package org.digitaltrust.pledge.evidence;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.digitaltrust.evidence.KeySet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/pledges/v1/jwks.json")
@Tag(name = "Verification")
class JwksResource {

    private final EvidenceSigner signer;

    JwksResource(EvidenceSigner signer) {
        this.signer = signer;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "readPledgeKeys",
            summary = "The public keys that verify the evidence of pledges",
            description = "Public.")
    @APIResponse(responseCode = "200", description = "A JWK set; look the key up by the kid of the evidence")
    public RestResponse<KeySet> keys() {
        return RestResponse.ResponseBuilder.ok(signer.publicKeys())
                .header("Cache-Control", "public, max-age=3600")
                .build();
    }
}
