package org.digitaltrust.pledge.verification;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.pledge.problem.PledgeProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/pledges/v1/pledges/{id}/certificate.pdf")
@RunOnVirtualThread
@Tag(name = "Verification")
class PledgeCertificateResource {

    private final Verify verify;
    private final DrawCertificate draw;
    private final CurrentCaller caller;

    PledgeCertificateResource(Verify verify, DrawCertificate draw, CurrentCaller caller) {
        this.verify = verify;
        this.draw = draw;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({"member", "membership_officer", "case_officer", "alliance_admin", "auditor"})
    @Produces("application/pdf")
    @Operation(
            operationId = "downloadPledgeCertificate",
            summary = "A pledge as a certificate to print",
            description = "Roles: member (own), membership_officer, case_officer, alliance_admin, auditor. One sheet in"
                    + " Vietnamese or English by Accept-Language, with a code that leads to the public verification.")
    @APIResponse(
            responseCode = "200",
            description = "PDF, A4",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "not-found: no such pledge, or not the caller's")
    @APIResponse(responseCode = "409", description = "pledge-not-active: what does not hold is not certified")
    public RestResponse<byte[]> certificate(
            UUID id, @HeaderParam("Accept-Language") @Parameter(hidden = true) @Nullable String acceptLanguage) {
        var words = Words.in(acceptLanguage);
        var shown = verify.pledgeFor(caller.get(), id, words.language()).orElseThrow(EdgeProblem.NOT_FOUND::with);
        if (!shown.view().valid()) {
            var status = shown.view().status().name().toLowerCase(Locale.ROOT);
            throw PledgeProblem.PLEDGE_NOT_ACTIVE.with(status).and("possible", List.of());
        }
        return RestResponse.ResponseBuilder.ok(draw.of(shown, words))
                .header("Content-Disposition", "inline; filename=\"pledge-" + id + ".pdf\"")
                .header(HttpHeaders.CONTENT_LANGUAGE, words.tag())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
