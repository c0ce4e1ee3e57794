package org.digitaltrust.sanctions.receipt;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.digitaltrust.evidence.KeySet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** The public keys, for whoever checks receipts. */
@Path("/sanctions/v1/jwks.json")
@Tag(name = "receipts")
class JwksResource {

    private static final int HOUR = 3600;

    private final Receipts receipts;

    JwksResource(Receipts receipts) {
        this.receipts = receipts;
    }

    @GET
    @PermitAll
    @Cache(maxAge = HOUR)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readReceiptKeys",
            summary = "The public keys that verify receipts, as a JWK set",
            description =
                    "Public. Look the key up by the kid of the receipt; keys stay here after they have stopped signing.")
    public KeySet keys() {
        return receipts.published();
    }
}
