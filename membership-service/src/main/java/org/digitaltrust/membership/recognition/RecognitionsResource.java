package org.digitaltrust.membership.recognition;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.idempotency.OnceOnly;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.membership.MembershipProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/membership/v1/members/{id}/recognitions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "recognitions")
class RecognitionsResource {

    private static final Set<String> OFFICERS = Set.of("membership_officer", "alliance_admin", "auditor");

    private final RecordRecognition record;
    private final FindRecognitions find;
    private final OnceOnly once;
    private final CurrentCaller caller;
    private final SecurityIdentity identity;

    RecognitionsResource(
            RecordRecognition record,
            FindRecognitions find,
            OnceOnly once,
            CurrentCaller caller,
            SecurityIdentity identity) {
        this.record = record;
        this.find = find;
        this.once = once;
        this.caller = caller;
        this.identity = identity;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("membership_officer")
    @Operation(
            operationId = "recordRecognition",
            summary = "Records an award that a jury gave to a member. Role membership_officer.")
    @APIResponse(
            responseCode = "201",
            description = "The recognition, at Location",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = RecognitionView.class)))
    @APIResponse(responseCode = "400", description = "The body is malformed (problem)")
    @APIResponse(responseCode = "401", description = "No or bad token (problem)")
    @APIResponse(responseCode = "403", description = "The token lacks the role (problem)")
    @APIResponse(responseCode = "404", description = "No such member (problem)")
    @APIResponse(
            responseCode = "409",
            description =
                    "The member has this programme's award of this year and category, or this request is being worked on (problem)")
    @APIResponse(responseCode = "422", description = "Idempotency-Key was used for something else (problem)")
    public RestResponse<RecognitionView> create(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid RecognitionRequest request) {
        var officer = caller.get();
        var recognition = once.create(
                officer,
                "record_recognition of " + id,
                key,
                request,
                () -> idOf(record.of(id, request.toAward(), request.toDecision(), officer)));
        var view = find.one(id, recognition, reader()).orElseThrow(EdgeProblem.NOT_FOUND::with);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .header(HttpHeaders.LOCATION, "/membership/v1/members/" + id + "/recognitions/" + recognition)
                .build();
    }

    private static UUID idOf(Recording recording) {
        return switch (recording) {
            case Recording.Recorded(var id) -> id;
            case Recording.AlreadyRecorded it -> throw MembershipProblem.ALREADY_RECOGNISED.with();
            case Recording.UnknownMember it -> throw EdgeProblem.NOT_FOUND.with();
        };
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listRecognitionsOfMember",
            summary = "A member's recognitions. Public.",
            description =
                    "Everybody sees those in force of members who are active or in grace. Roles membership_officer,"
                            + " alliance_admin and auditor, and the member, see all, revoked ones with the reason.")
    @APIResponse(responseCode = "200", description = "A page, oldest first")
    @APIResponse(responseCode = "400", description = "A limit or cursor is malformed (problem)")
    @APIResponse(responseCode = "401", description = "Bad token (problem)")
    @APIResponse(responseCode = "404", description = "Unknown, or not yours to know (problem)")
    public Page<RecognitionView> list(@RestPath UUID id, @BeanParam PageRequest page) {
        return find.of(id, page, reader()).orElseThrow(EdgeProblem.NOT_FOUND::with);
    }

    @GET
    @Path("/{rid}")
    @PermitAll
    @Operation(
            operationId = "getRecognition",
            summary = "One recognition of a member, for those who find it in the list. Public.")
    @APIResponse(responseCode = "200", description = "The recognition")
    @APIResponse(responseCode = "401", description = "Bad token (problem)")
    @APIResponse(responseCode = "404", description = "Unknown, or not yours to know (problem)")
    public RecognitionView get(@RestPath UUID id, @RestPath UUID rid) {
        return find.one(id, rid, reader()).orElseThrow(EdgeProblem.NOT_FOUND::with);
    }

    private Reader reader() {
        return new Reader(
                OFFICERS.stream().anyMatch(identity::hasRole),
                identity.isAnonymous()
                        ? Optional.empty()
                        : Optional.of(caller.get().subject()));
    }
}
