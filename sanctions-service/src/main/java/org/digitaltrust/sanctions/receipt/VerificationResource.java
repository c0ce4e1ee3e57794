package org.digitaltrust.sanctions.receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.digitaltrust.evidence.Verification;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Checks receipts for those who do not check them themselves. */
@Path("/sanctions/v1/receipts/verification")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "receipts")
class VerificationResource {

    /** Characters; a receipt over a long list carries the list's hash instead. */
    private static final int LONGEST = 256 * 1024;

    private final Receipts receipts;

    VerificationResource(Receipts receipts) {
        this.receipts = receipts;
    }

    /** The receipt to check: any text at all, since what is no receipt is an answer and no mistake. */
    @Schema(name = "ReceiptRequest")
    record Request(
            @NotNull
            @Size(max = LONGEST)
            @JsonDeserialize(using = StringDeserializer.class)
            @Schema(description = "The compact JWS")
            String receipt) {}

    /** Whether it is ours, and then what it says. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReceiptVerification")
    record VerificationView(
            boolean valid,
            Verification.@Nullable Reason reason,
            @Nullable String kid,

            @Schema(description = "What was signed", type = SchemaType.OBJECT) @Nullable
            JsonNode payload) {

        static VerificationView of(Verification verification) {
            return switch (verification) {
                case Verification.Valid it -> new VerificationView(true, null, it.kid(), it.payload());
                case Verification.Invalid it -> new VerificationView(false, it.reason(), null, null);
            };
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @RunOnVirtualThread
    @Operation(
            operationId = "verifyReceipt",
            summary = "Whether a receipt is ours and unaltered, and what it says",
            description =
                    "Public. A receipt that is not valid is 200 with valid false and the reason: malformed, bad_header, "
                            + "wrong_algorithm, wrong_type, unknown_key, wrong_signature or not_canonical. At most 256 KB.")
    public VerificationView verify(@Valid @NotNull Request request) {
        return VerificationView.of(receipts.verify(request.receipt()));
    }
}
