package org.digitaltrust.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitaltrust.gateway.document.Operations;

/** An example for every body that has none of its own: of what a person has written, or else made from its schema. */
final class Examples {
    private static final String PROBLEM = "application/problem+json";
    private static final JsonNode WRITTEN = written();

    private final ObjectNode document;

    Examples(ObjectNode document) {
        this.document = document;
    }

    void complete() {
        for (var operation : Operations.of(document)) {
            complete(operation.node().path("requestBody").path("content"), "");
            operation.node().path("responses").properties().forEach(it -> completeAnswer(it.getKey(), it.getValue()));
        }
        var shared = document.path("components").path("responses");
        shared.properties().forEach(it -> completeAnswer(statusOf(it.getKey()), it.getValue()));
    }

    /** The status under which operations refer to a shared answer. */
    private String statusOf(String response) {
        return Operations.of(document).stream()
                .flatMap(it -> it.node().path("responses").properties().stream())
                .filter(it -> it.getValue().path("$ref").asText().endsWith("/responses/" + response))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private void completeAnswer(String status, JsonNode answer) {
        complete(
                answer.path("content"),
                status + " " + answer.path("description").asText());
    }

    private void complete(JsonNode content, String said) {
        for (var form : content.properties()) {
            var body = (ObjectNode) form.getValue();
            if (body.has("example") || body.path("examples").size() > 0) {
                continue;
            }
            if (form.getKey().equals(PROBLEM)) {
                body.set("example", ProblemExamples.of(said));
            } else if (form.getKey().equals("application/json")) {
                body.set("example", of(body.path("schema"), "", new HashSet<>()));
            }
        }
    }

    /** By the names of their schemas: stories of one person and one restriction, which a maker could not tell. */
    private static JsonNode written() {
        try {
            return new YAMLMapper().readTree(Files.text("end-to-end/src/test/resources/contract/examples.yaml"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode of(JsonNode schema, String name, Set<String> within) {
        if (schema.has("$ref")) {
            var reference = schema.path("$ref").asText();
            var told = WRITTEN.path(reference.substring(reference.lastIndexOf('/') + 1));
            if (!told.isMissingNode()) {
                return told.deepCopy();
            }
            if (!within.add(reference)) {
                return JsonNodeFactory.instance.objectNode();
            }
            var example = of(document.at(reference.substring(1)), name, within);
            within.remove(reference);
            return example;
        }
        if (schema.path("examples").isArray() && !schema.path("examples").isEmpty()) {
            var given = schema.path("examples").get(0);
            return schema.path("format").asText().isEmpty() ? given : Values.of(schema, name);
        }
        for (var choice : List.of("oneOf", "anyOf")) {
            if (schema.path(choice).isArray()) {
                return of(schema.path(choice).get(0), name, within);
            }
        }
        if (schema.path("enum").isArray()) {
            return schema.path("enum").get(0);
        }
        return switch (typeOf(schema)) {
            case "object" -> object(schema, name, within);
            case "array" -> JsonNodeFactory.instance.arrayNode().add(of(schema.path("items"), name, within));
            default -> Values.of(schema, name);
        };
    }

    private static String typeOf(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText();
    }

    private JsonNode object(JsonNode schema, String name, Set<String> within) {
        var object = JsonNodeFactory.instance.objectNode();
        schema.path("properties")
                .properties()
                .forEach(it -> object.set(it.getKey(), of(it.getValue(), it.getKey(), within)));
        if (object.isEmpty() && schema.path("additionalProperties").isObject()) {
            object.set("media", of(schema.path("additionalProperties"), name, within));
        }
        return object;
    }
}
