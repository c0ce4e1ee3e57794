package org.digitaltrust.sanctions.standing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.sanctions.register.Register;
import org.digitaltrust.sanctions.subject.AccountName;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What applies to the holder of an account now: for partners, and for the holder about themselves. */
@Path("/sanctions/v1/accounts/{platform}/{handle}/standing")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "standings")
@RunOnVirtualThread
class AccountStandingResource {

    private final Register register;
    private final AnswerStanding standings;

    AccountStandingResource(Register register, AnswerStanding standings) {
        this.register = register;
        this.standings = standings;
    }

    @GET
    @RolesAllowed({"register:read", "member"})
    @Operation(
            operationId = "getStandingOfAccount",
            summary = "What applies to the holder of an account now",
            description =
                    "handle with or without @, or uid:<platform user id>. An account that several records hold gets "
                            + "the stricter of their standings, without subject_id. ETag, 404 and 503 as for a subject.")
    @APIResponse(
            responseCode = "200",
            headers = {
                @Header(name = AnswerStanding.REGISTER_VERSION, description = "As register_version, also of 304"),
                @Header(name = AnswerStanding.REGISTER_AS_OF, description = "As as_of, also of 304")
            },
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = StandingView.class)))
    @APIResponse(
            responseCode = "304",
            description = "Nothing has changed since the ETag that was named; still so as of Register-As-Of")
    public Response ofAccount(
            String platform, String handle, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var name = handle.startsWith("@") || handle.startsWith("uid:") ? handle : "@" + handle;
        var account = AccountName.parse(platform + ":" + name).orElseThrow(EdgeProblem.NOT_FOUND::with);
        var edition = register.edition();
        return standings.answer(standings.permitted(register.byAccount(account)), edition, ifNoneMatch);
    }
}
