package org.digitaltrust.sanctions.evaluation;

import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.ExecutorService;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.problem.ProblemResponses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** OpenID AuthZEN Authorization API 1.0. */
@Path("/access/v1")
@Tag(name = "access")
@Produces(MediaType.APPLICATION_JSON)
class EvaluationResource {

    private static final String EXAMPLE = """
            {"subject": {"type": "account", "id": "tiktok:@example_handle"}, "action": {"name": "host"},
             "resource": {"type": "medium", "id": "television", "properties": {"territory": "79"}},
             "context": {"time": "2026-12-01T20:00:00+07:00", "purpose": "casting"}}
            """;
    private static final String MANY = """
            {"action": {"name": "perform"}, "resource": {"type": "medium", "id": "livestream"},
             "options": {"evaluations_semantic": "execute_all"},
             "evaluations": [{"subject": {"type": "account", "id": "tiktok:@example_handle"}},
                             {"subject": {"type": "account", "id": "tiktok:uid:6801"}, "action": {"name": "host"}}]}
            """;

    /** Bytes; no question of ours comes near, and reading it must not hold up others. */
    private static final int LARGE = 16_384;

    private final Respond respond;
    private final AccessRequests requests;
    private final CurrentCaller caller;
    private final ExecutorService aside;

    EvaluationResource(
            Respond respond, AccessRequests requests, CurrentCaller caller, @VirtualThreads ExecutorService aside) {
        this.respond = respond;
        this.requests = requests;
        this.caller = caller;
        this.aside = aside;
    }

    @POST
    @Path("/evaluation")
    @NonBlocking
    @RolesAllowed({"access:evaluate", "partner_user"})
    @Operation(
            operationId = "evaluate",
            summary = "May this subject appear here, at this time?",
            description =
                    "A refusal is 200 with decision false. 400 malformed-question names what cannot be read; 503"
                            + " register-not-ready until the register has been built, disclosure-log-full while nothing more can"
                            + " be logged, names-unreadable for a person whom no name is found for while not all can be compared.")
    public Uni<EvaluationView> evaluate(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = EvaluationRequest.class),
                                            examples = @ExampleObject(name = "example", value = EXAMPLE)))
                    byte[] body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType) {
        var by = caller.get();
        if (body.length > LARGE) {
            return Uni.createFrom()
                    .item(() -> respond.one(requests.read(body, contentType), by)
                            .answer()
                            .get())
                    .runSubscriptionOn(aside);
        }
        var asked = respond.one(requests.read(body, contentType), by);
        // Most answers take microseconds; one that signs, compares names or asks the database must not hold up the
        // rest.
        var answer = Uni.createFrom().item(asked.answer());
        return asked.isQuick() ? answer : answer.runSubscriptionOn(aside);
    }

    @POST
    @Path("/evaluations")
    @RunOnVirtualThread
    @RolesAllowed({"access:evaluate", "partner_user"})
    @Operation(
            operationId = "evaluateMany",
            summary = "Up to 1,000 questions at once",
            description = "Answers in the order of the items. An item that cannot be read is answered in its place with"
                    + " context.error; one whose answer cannot be logged or whose permit cannot be used now has the"
                    + " status 503 there; what is wrong with the request as a whole is 400 malformed-question. Without items"
                    + " the answer is that of the single question.")
    @APIResponse(
            responseCode = "200",
            description = "The answers in the order of the questions, or the answer to the one question",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {Reply.Many.class, EvaluationView.class})))
    public Object evaluateMany(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = EvaluationRequest.Many.class),
                                            examples = @ExampleObject(name = "example", value = MANY)))
                    byte[] body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType) {
        return respond.many(requests.read(body, contentType), body, caller.get());
    }

    @ServerExceptionMapper
    public Response unreadable(Malformed malformed, RoutingContext request) {
        return ProblemResponses.answer(malformed.asProblem(), request);
    }

    @ServerExceptionMapper
    public Response unreadable(NamesUnreadable names, RoutingContext request) {
        return ProblemResponses.answer(names.asProblem(), request);
    }
}
