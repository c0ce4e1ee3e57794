package org.digitaltrust.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.digitaltrust.gateway.document.Doors;
import org.digitaltrust.gateway.document.Operations;
import org.digitaltrust.gateway.document.Unused;

/**
 * One document of several. Parts of the same name must be the same: a name that two services use for different things is
 * an error, to be mended where it is given. Everything is in the order of names, so that the same build gives the same
 * text.
 */
final class Merge {
    static final List<String> SERVICES = List.of("membership", "pledge", "sanctions");
    private static final List<String> SHARED = List.of("schemas", "responses", "parameters", "headers");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Schemas of types that are events' too, and whose names generated Java has other uses for. */
    private static final Map<String, String> NAMES = Map.of("Level", "RestrictionLevel");

    private final ObjectNode own;

    private Merge(ObjectNode own) {
        this.own = own;
    }

    /** The document of this build. */
    static ObjectNode ofThisBuild() {
        var merge = new Merge(read(new YAMLMapper(), "gateway/src/main/resources/openapi/own.yaml"));
        for (var service : SERVICES) {
            var document = read(JSON, service + "-service/target/openapi/openapi.json");
            NAMES.forEach((from, to) -> rename(document, from, to));
            merge.add(service, document);
        }
        return merge.finished();
    }

    private static ObjectNode read(ObjectMapper mapper, String path) {
        try {
            return (ObjectNode) mapper.readTree(Files.text(path));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(path, e);
        }
    }

    private static void rename(ObjectNode document, String from, String to) {
        var schemas = document.withObject("/components/schemas");
        if (schemas.has(from)) {
            schemas.set(to, schemas.remove(from));
            document.findParents("$ref").stream()
                    .filter(it -> it.path("$ref").asText().equals("#/components/schemas/" + from))
                    .forEach(it -> ((ObjectNode) it).put("$ref", "#/components/schemas/" + to));
        }
    }

    private void add(String service, ObjectNode document) {
        for (var operation : Operations.of(document)) {
            var answers = operation.node().withObject("/responses");
            refer(answers, "502", "bad-gateway");
            refer(answers, "504", "upstream-timeout");
        }
        take(service, document.path("paths"), own.withObject("/paths"));
        for (var section : SHARED) {
            take(service, document.path("components").path(section), own.withObject("/components/" + section));
        }
    }

    private static void refer(ObjectNode answers, String status, String response) {
        if (!answers.has(status)) {
            answers.putObject(status).put("$ref", "#/components/responses/" + response);
        }
    }

    private static void take(String service, JsonNode from, ObjectNode to) {
        for (var part : from.properties()) {
            var there = to.get(part.getKey());
            if (there != null && !there.equals(part.getValue())) {
                throw new AssertionError("%s of %s differs from another service's: name it with @Schema(name = …)"
                        .formatted(part.getKey(), service));
            }
            to.set(part.getKey(), part.getValue());
        }
    }

    private ObjectNode finished() {
        for (var operation : Operations.of(own)) {
            refer(operation.node().withObject("/responses"), "429", "too-many-requests");
        }
        new Doors(RouteLines.ways()).writeInto(own);
        Unused.removeFrom(own);
        new Examples(own).complete();
        own.path("components").path("schemas").forEach(Merge::sortRequired);
        sort(own.withObject("/paths"));
        for (var section : SHARED) {
            sort(own.withObject("/components/" + section));
        }
        Operations.of(own).forEach(it -> sort(it.node().withObject("/responses")));
        return own;
    }

    private static void sortRequired(JsonNode schema) {
        if (schema.path("required") instanceof ArrayNode names) {
            var sorted = new TreeSet<String>();
            names.forEach(it -> sorted.add(it.asText()));
            names.removeAll();
            sorted.forEach(names::add);
        }
    }

    private static void sort(ObjectNode parts) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        parts.properties().forEach(it -> sorted.put(it.getKey(), it.getValue()));
        parts.removeAll();
        sorted.forEach(parts::set);
    }
}
