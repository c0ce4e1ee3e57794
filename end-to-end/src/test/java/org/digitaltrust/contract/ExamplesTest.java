package org.digitaltrust.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An example that its own schema refuses misleads whoever copies it. */
class ExamplesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectNode DOCUMENT = Merge.ofThisBuild();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @Test
    void every_example_is_what_its_schema_describes() {
        // When
        var faults = new ArrayList<String>();
        collect(DOCUMENT, "", faults);
        // Then
        assertThat(faults).isEmpty();
    }

    @Test
    void an_example_that_lacks_what_is_always_there_is_found() {
        // Given
        var schema = DOCUMENT.at("/components/schemas/EvaluationView");
        // When
        var faults = faults(schema, JSON.createObjectNode().put("decision", "yes"));
        // Then
        assertThat(faults).hasSize(2);
    }

    private static void collect(JsonNode node, String at, List<String> faults) {
        if (node.path("content").isObject()) {
            for (var form : node.path("content").properties()) {
                if (form.getKey().endsWith("json")) {
                    check(form.getValue(), at + " " + form.getKey(), faults);
                }
            }
        }
        node.properties().forEach(it -> collect(it.getValue(), at + "/" + it.getKey(), faults));
    }

    private static void check(JsonNode body, String at, List<String> faults) {
        var examples = new ArrayList<JsonNode>();
        if (body.has("example")) {
            examples.add(body.path("example"));
        }
        body.path("examples").forEach(it -> examples.add(it.path("value")));
        for (var example : examples) {
            faults(body.path("schema"), example).forEach(it -> faults.add(at + ": " + it));
        }
    }

    private static List<String> faults(JsonNode schema, JsonNode example) {
        var whole = JSON.createObjectNode();
        whole.set("components", DOCUMENT.path("components"));
        whole.putArray("allOf").add(schema);
        return SCHEMAS
                .getSchema(whole.toString(), InputFormat.JSON)
                .validate(example.toString(), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }
}
