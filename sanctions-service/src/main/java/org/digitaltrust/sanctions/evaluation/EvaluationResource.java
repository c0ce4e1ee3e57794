package org.digitaltrust.sanctions.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.sanctions.party.Askers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** OpenID AuthZEN Authorization API 1.0. */
@Path("/access/v1")
@Tag(name = "access")
class EvaluationResource {

    private static final String EXAMPLE = """
            {"subject": {"type": "account", "id": "tiktok:@example_handle"}, "action": {"name": "host"},
             "resource": {"type": "medium", "id": "television", "properties": {"territory": "79"}},
             "context": {"time": "2026-12-01T20:00:00+07:00", "purpose": "casting"}}
            """;

    private final Evaluate evaluate;
    private final QuestionReader questions;
    private final CurrentCaller caller;
    private final Askers askers;
    private final ObjectMapper json;

    EvaluationResource(
            Evaluate evaluate, QuestionReader questions, CurrentCaller caller, Askers askers, ObjectMapper json) {
        this.evaluate = evaluate;
        this.questions = questions;
        this.caller = caller;
        this.askers = askers;
        this.json = json;
    }

    @POST
    @Path("/evaluation")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @NonBlocking
    @RolesAllowed({"access:evaluate", "partner_user"})
    @Operation(
            operationId = "evaluate",
            summary = "May this subject appear here, at this time?",
            description = "A refusal is 200 with decision false. 400 malformed-question names what cannot be read; "
                    + "503 register-not-ready until the register has been built.")
    public EvaluationView evaluate(
            @RequestBody(content = @Content(mediaType = "application/json", examples = @ExampleObject(value = EXAMPLE)))
                    byte[] body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType) {
        return EvaluationView.of(evaluate.answer(questions.read(tree(body, contentType)), askers.of(caller.get())));
    }

    private @Nullable JsonNode tree(byte[] body, @Nullable String contentType) {
        if (contentType == null || !contentType.split(";", 2)[0].strip().equalsIgnoreCase(MediaType.APPLICATION_JSON)) {
            throw Member.malformed("Content-Type", "must be application/json");
        }
        try {
            return json.readTree(body);
        } catch (IOException notJson) { // from bytes in memory: broken JSON or broken UTF-8, never a device
            throw Member.malformed("body", "is not one JSON object in UTF-8 without duplicate names");
        }
    }
}
