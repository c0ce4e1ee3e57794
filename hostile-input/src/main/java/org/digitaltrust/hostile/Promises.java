package org.digitaltrust.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** What a document promises of every answer, and what holds for all of them. */
final class Promises {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROBLEM = "application/problem+json";
    private static final List<String> PROBLEM_MEMBERS =
            List.of("type", "title", "status", "detail", "instance", "trace_id");
    private static final List<String> LEAKS =
            List.of("Exception", "\tat ", "org.digitaltrust.", "io.quarkus.", "java.lang.");
    private static final List<String> PAGES = List.of("<html", "<!DOCTYPE");

    private final AnswerSchemas schemas;

    Promises(Contract contract) {
        this.schemas = new AnswerSchemas(contract);
    }

    /** What is wrong with an answer; nothing if it keeps every promise. */
    List<String> faults(HostileRequest request, Answer answer) {
        var faults = new ArrayList<String>();
        if (answer.status() >= 500) {
            faults.add("a failure of the server");
        }
        LEAKS.stream().filter(answer.body()::contains).forEach(it -> faults.add("shows its inside: " + it));
        if (!answer.mediaType().equals("text/html")) {
            PAGES.stream().filter(answer.body()::contains).forEach(it -> faults.add("shows a page: " + it));
        }
        admission(request, answer, faults);
        headers(answer, faults);
        var documented = request.operation().answers().get(Integer.toString(answer.status()));
        if (documented == null) {
            faults.add("status " + answer.status() + " is not documented");
        } else {
            body(documented.path("content"), answer, faults);
        }
        return faults;
    }

    /** Who is not let in gets no further than the door, whatever else is wrong with the request. */
    private static void admission(HostileRequest request, Answer answer, List<String> faults) {
        var in = request.operation().admits(request.caller());
        var further = answer.status() < 400
                || answer.status() == 409
                || answer.status() == 412
                || answer.status() == 422
                || answer.status() == 428;
        if (!in && further) {
            faults.add(request.caller().name() + " is let in");
        }
        if (in && request.caller().known() && answer.status() == 401) {
            faults.add(request.caller().name() + " is not recognised");
        }
    }

    private static void headers(Answer answer, List<String> faults) {
        if (answer.headers().allValues("X-Request-ID").size() != 1) {
            faults.add("not exactly one X-Request-ID");
        }
        if (answer.status() == 401
                && answer.headers().firstValue("WWW-Authenticate").isEmpty()) {
            faults.add("401 without WWW-Authenticate");
        }
        if (answer.status() == 201 && answer.headers().firstValue("Location").isEmpty()) {
            faults.add("201 without Location");
        }
        if (answer.status() == 429 && answer.headers().firstValue("Retry-After").isEmpty()) {
            faults.add("429 without Retry-After");
        }
    }

    private void body(JsonNode content, Answer answer, List<String> faults) {
        var type = answer.mediaType();
        if (content.isEmpty()) {
            if (!answer.body().isEmpty()) {
                faults.add("a body where none is documented");
            }
            return;
        }
        if (!content.has(type)) {
            faults.add("media type '" + type + "' is not documented for " + answer.status());
        } else if (type.endsWith("json")) {
            json(content.path(type).path("schema"), type, answer, faults);
        }
    }

    private void json(JsonNode schema, String type, Answer answer, List<String> faults) {
        try {
            var body = JSON.readTree(answer.body());
            if (body.isMissingNode()) {
                faults.add("an empty body");
                return;
            }
            faults.addAll(schemas.faults(schema, body));
            if (type.equals(PROBLEM)) {
                problem(body, answer, faults);
            }
        } catch (JsonProcessingException e) {
            faults.add("not JSON: " + e.getOriginalMessage());
        }
    }

    private static void problem(JsonNode body, Answer answer, List<String> faults) {
        PROBLEM_MEMBERS.stream()
                .filter(it -> body.path(it).asText().isBlank())
                .forEach(it -> faults.add("a problem without " + it));
        if (body.path("status").asInt() != answer.status()) {
            faults.add("the problem's status is not the answer's");
        }
        if (!body.path("type").asText().startsWith("/problems/")) {
            faults.add("the problem's type leads to no page");
        }
    }
}
