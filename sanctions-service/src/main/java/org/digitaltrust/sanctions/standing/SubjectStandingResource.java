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
import java.util.UUID;
import org.digitaltrust.sanctions.register.Register;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What applies to a subject now: for partners, and for the subject about themselves. */
@Path("/sanctions/v1/subjects/{id}/standing")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "standings")
@RunOnVirtualThread
class SubjectStandingResource {

    private static final int PERMANENT_REDIRECT = 308;

    private final Register register;
    private final AnswerStanding standings;

    SubjectStandingResource(Register register, AnswerStanding standings) {
        this.register = register;
        this.standings = standings;
    }

    @GET
    @RolesAllowed({"register:read", "member"})
    @Operation(
            operationId = "getStandingOfSubject",
            summary = "What applies to a subject now",
            description =
                    "The same for every caller. ETag covers all but as_of, valid_until and register_version; 304 if "
                            + "If-None-Match names it. 308 to the record that survived a merge; 404 if the subject is unknown or, for "
                            + "a member, somebody else; 503 register-not-ready until the register has been built.")
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
    @APIResponse(responseCode = "308", description = "Merged into another record")
    public Response ofSubject(UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var edition = register.edition();
        var records = standings.permitted(register.bySubject(id));
        var survivor = records.getFirst().subject().id();
        if (!survivor.equals(id)) {
            return Response.status(PERMANENT_REDIRECT)
                    .header(HttpHeaders.LOCATION, "/sanctions/v1/subjects/" + survivor + "/standing")
                    .build();
        }
        return standings.answer(records, edition, ifNoneMatch);
    }
}
