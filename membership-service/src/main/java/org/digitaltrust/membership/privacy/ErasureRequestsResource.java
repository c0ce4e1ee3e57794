package org.digitaltrust.membership.privacy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.idempotency.OnceOnly;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.problem.ProblemTexts;
import org.digitaltrust.membership.MembershipProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/membership/v1/me/erasure-requests")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "me")
@APIResponse(responseCode = "401", description = "No or bad token (problem)")
@APIResponse(responseCode = "403", description = "The token lacks the role (problem)")
class ErasureRequestsResource {

    private final RequestErasure request;
    private final ErasureStore requests;
    private final OnceOnly once;
    private final CurrentCaller caller;

    ErasureRequestsResource(RequestErasure request, ErasureStore requests, OnceOnly once, CurrentCaller caller) {
        this.request = request;
        this.requests = requests;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("member")
    @Operation(
            operationId = "requestErasure",
            summary =
                    "Erases what is known of the caller, at once or, while a case is open, after it; says what is kept"
                            + " and why. Only after resignation or the end of an application. Role member.")
    @APIResponse(
            responseCode = "201",
            description = "The request, at Location; the same one for whoever asks again",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ErasureView.class)))
    @APIResponse(
            responseCode = "409",
            description = "A membership or application goes on: first says what ends it (membership-not-ended)")
    public RestResponse<ErasureView> ask(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var who = caller.get();
        var id = once.create(who, "request_erasure", key, Map.of(), () -> idOf(request.by(who)));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, get(id, language))
                .header(HttpHeaders.LOCATION, "/membership/v1/me/erasure-requests/" + id)
                .build();
    }

    private static UUID idOf(Asking asking) {
        return switch (asking) {
            case Asking.Noted(var id) -> id;
            case Asking.NotEnded(var first) ->
                throw MembershipProblem.MEMBERSHIP_NOT_ENDED.with().and("first", first);
        };
    }

    @GET
    @RolesAllowed("member")
    @Operation(operationId = "listErasureRequests", summary = "The caller's requests to be erased. Role member.")
    @APIResponse(responseCode = "200", description = "All of them in one page, oldest first")
    public Page<ErasureView> list(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var texts = texts(language);
        return new Page<>(
                requests.of(caller.get().subject()).stream()
                        .map(it -> ErasureView.of(it, texts))
                        .toList(),
                null);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("member")
    @Operation(operationId = "getErasureRequest", summary = "One of the caller's requests to be erased. Role member.")
    @APIResponse(responseCode = "200", description = "The request, with what was erased and what is kept")
    @APIResponse(responseCode = "404", description = "Unknown, or not yours to know (problem)")
    public ErasureView get(@RestPath UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return requests.of(caller.get().subject()).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .map(it -> ErasureView.of(it, texts(language)))
                .orElseThrow(EdgeProblem.NOT_FOUND::with);
    }

    private static Texts texts(@Nullable String acceptLanguage) {
        return Texts.in(ProblemTexts.languageOf(acceptLanguage));
    }
}
