package org.digitaltrust.chassis.contract;

import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Headers that belong to a kind of answer. */
final class AnswerHeaders {

    private AnswerHeaders() {}

    static void add(Operation operation) {
        var answers = operation.getResponses();
        var unchanged = answers.getAPIResponse("304");
        if (unchanged != null) {
            header(unchanged, "ETag", "Of what the client holds");
            header(answers.getAPIResponse("200"), "ETag", "To be named in If-None-Match next time");
        }
        header(answers.getAPIResponse("201"), "Location", "Where it is from now on");
        header(answers.getAPIResponse("429"), "Retry-After", "In how many seconds to try again");
        header(answers.getAPIResponse("308"), "Location", "Where to ask instead");
    }

    private static void header(@Nullable APIResponse answer, String name, String description) {
        if (answer == null
                || Objects.requireNonNullElse(answer.getHeaders(), Map.of()).containsKey(name)) {
            return;
        }
        answer.addHeader(
                name,
                OASFactory.createHeader()
                        .description(description)
                        .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
    }
}
