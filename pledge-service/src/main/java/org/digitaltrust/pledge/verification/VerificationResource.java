package org.digitaltrust.pledge.verification;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/pledges/v1/verifications/{id}")
@RunOnVirtualThread
@Tag(name = "Verification")
class VerificationResource {

    private final Verify verify;
    private final VerificationPage page;

    VerificationResource(Verify verify, VerificationPage page) {
        this.verify = verify;
        this.page = page;
    }

    @GET
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Operation(
            operationId = "verifyPledge",
            summary = "Whether a pledge is valid now",
            description =
                    "Public. Says nothing about who signed but the public name. As JSON; to a browser, which asks for"
                            + " text/html, as a page in Vietnamese or English by Accept-Language that runs no script.")
    @APIResponse(
            responseCode = "200",
            description = "How the pledge stands at this moment",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = VerificationView.class)),
                @Content(mediaType = "text/html", schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "404", description = "not-found")
    public Response verification(UUID id, @Context HttpHeaders headers) {
        var words = Words.in(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var shown = verify.pledge(id, words.language()).orElseThrow(EdgeProblem.NOT_FOUND::with);
        var answer = wantsPage(headers)
                ? Response.ok(page.of(shown, words), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .header("Content-Security-Policy", page.policy())
                        .header(HttpHeaders.CONTENT_LANGUAGE, words.tag())
                : Response.ok(shown.view(), MediaType.APPLICATION_JSON_TYPE);
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .build();
    }

    /** Programs that take anything get JSON; browsers name HTML first. */
    private static boolean wantsPage(HttpHeaders headers) {
        for (var wanted : headers.getAcceptableMediaTypes()) {
            if (wanted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (wanted.isCompatible(MediaType.TEXT_HTML_TYPE)) {
                return true;
            }
        }
        return false;
    }
}
