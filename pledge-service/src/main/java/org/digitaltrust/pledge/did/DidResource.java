package org.digitaltrust.pledge.did;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.digitaltrust.pledge.evidence.EvidenceSigner;
import org.digitaltrust.pledge.origin.PublicOrigin;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where did:web looks: at the root of the host, whatever else is below it. */
@Path("/.well-known/did.json")
@Tag(name = "Verification")
class DidResource {

    private final PublicOrigin origin;
    private final EvidenceSigner signer;

    DidResource(PublicOrigin origin, EvidenceSigner signer) {
        this.origin = origin;
        this.signer = signer;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readDidDocument",
            summary = "The DID document of whoever issues the badges",
            description = "Public. The keys are those of /pledges/v1/jwks.json.")
    @APIResponse(responseCode = "200", description = "A did:web document; look the key up by the kid of the credential")
    public RestResponse<DidDocumentView> document() {
        return RestResponse.ResponseBuilder.ok(DidDocumentView.of(origin, signer.publicKeys()))
                .header("Cache-Control", "public, max-age=3600")
                .build();
    }
}
