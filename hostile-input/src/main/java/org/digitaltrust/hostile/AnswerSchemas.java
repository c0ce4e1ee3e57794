package org.digitaltrust.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Holds answers against their schemas. What a schema does not name must not be there either: it may be somebody's secret. */
final class AnswerSchemas {

    /** RFC 9457 lets each type of problem have members of its own. */
    private static final Set<String> OPEN = Set.of("Problem");

    private static final List<String> COMPOSITIONS = List.of("allOf", "oneOf", "anyOf");

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            it -> it.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();
    private final JsonNode components;

    AnswerSchemas(Contract contract) {
        components = contract.components().deepCopy();
        var parts = new HashSet<String>();
        components
                .findValues("allOf")
                .forEach(it -> it.findValuesAsText("$ref", List.of()).forEach(parts::add));
        components.path("schemas").properties().forEach(it -> {
            if (!OPEN.contains(it.getKey()) && !parts.contains("#/components/schemas/" + it.getKey())) {
                close(it.getValue());
            }
        });
    }

    /** What is wrong; of the elements of a list, only what is wrong with one of them. */
    List<String> faults(JsonNode schema, JsonNode body) {
        return schemas.computeIfAbsent(schema, this::compiled).validate(body).stream()
                .map(it -> it.toString().replaceAll("/\\d+(?=[/:])", "/*"))
                .distinct()
                .toList();
    }

    private Schema compiled(JsonNode schema) {
        var closed = schema.deepCopy();
        close(closed);
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.set("components", components);
        whole.putArray("allOf").add(closed);
        return registry.getSchema(whole);
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")
                && COMPOSITIONS.stream().noneMatch(object::has)) {
            object.put("additionalProperties", false);
        }
        schema.forEach(AnswerSchemas::close);
    }
}
