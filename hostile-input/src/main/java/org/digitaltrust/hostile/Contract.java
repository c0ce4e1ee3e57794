package org.digitaltrust.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A service's OpenAPI document (3.1, JSON). */
public final class Contract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    private final JsonNode document;
    private final List<Operation> operations;

    private Contract(JsonNode document) {
        this.document = document;
        this.operations = readOperations();
    }

    public static Contract of(String document) {
        try {
            return new Contract(JSON.readTree(document));
        } catch (IOException e) {
            throw new UncheckedIOException("not a document", e);
        }
    }

    /** All operations, in the order of the document. */
    public List<Operation> operations() {
        return operations;
    }

    JsonNode components() {
        return document.path("components");
    }

    /** What a reference leads to, or the node itself. */
    JsonNode resolved(JsonNode node) {
        var found = node;
        while (found.path("$ref").isTextual()) {
            found = document.at(found.path("$ref").asText().substring(1));
        }
        return found;
    }

    private List<Operation> readOperations() {
        var found = new ArrayList<Operation>();
        for (var path : document.path("paths").properties()) {
            for (var method : METHODS) {
                if (path.getValue().has(method)) {
                    found.add(operation(path.getKey(), method, path.getValue()));
                }
            }
        }
        return List.copyOf(found);
    }

    private Operation operation(String path, String method, JsonNode item) {
        var it = item.path(method);
        var parameters = new ArrayList<Parameter>();
        item.path("parameters").forEach(one -> parameters.add(Parameter.of(resolved(one))));
        it.path("parameters").forEach(one -> parameters.add(Parameter.of(resolved(one))));
        var bodies = new HashMap<String, JsonNode>();
        resolved(it.path("requestBody"))
                .path("content")
                .properties()
                .forEach(form -> bodies.put(form.getKey(), form.getValue().path("schema")));
        return new Operation(
                it.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                access(it.has("security") ? it.path("security") : document.path("security")),
                parameters,
                bodies,
                answers(it));
    }

    private Map<String, JsonNode> answers(JsonNode operation) {
        var answers = new HashMap<String, JsonNode>();
        operation.path("responses").properties().forEach(it -> answers.put(it.getKey(), resolved(it.getValue())));
        return answers;
    }

    private static Operation.Access access(JsonNode security) {
        var roles = new HashSet<String>();
        var open = security.isEmpty();
        for (var way : security) {
            open |= way.isEmpty();
            way.forEach(names -> names.forEach(it -> roles.add(it.asText())));
        }
        return new Operation.Access(open, roles);
    }
}
