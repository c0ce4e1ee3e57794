package org.digitaltrust.pledge.evidence;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Stream;
import org.digitaltrust.evidence.KeySet;
import org.digitaltrust.pledge.origin.PublicOrigin;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/pledges/v1/jwks.json")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Verification")
class JwksResource {

    private final EvidenceSigner signer;
    private final PublicOrigin origin;

    JwksResource(EvidenceSigner signer, PublicOrigin origin) {
        this.signer = signer;
        this.origin = origin;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "readPledgeKeys",
            summary = "The public keys that verify the evidence of pledges, and badges",
            description = "Public. Each key is there by its two names: its thumbprint, and its address in"
                    + " /.well-known/did.json, by which credentials name it.")
    @APIResponse(responseCode = "200", description = "A JWK set; look the key up by the kid of the evidence")
    public RestResponse<KeySet> keys() {
        return RestResponse.ResponseBuilder.ok(named())
                .header("Cache-Control", "public, max-age=3600")
                .build();
    }

    private KeySet named() {
        var keys = signer.publicKeys().keys();
        return new KeySet(Stream.concat(keys.stream(), keys.stream().map(it -> it.named(origin.keyUrl(it.kid()))))
                .toList());
    }
}
