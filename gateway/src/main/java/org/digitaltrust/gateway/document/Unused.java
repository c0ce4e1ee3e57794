package org.digitaltrust.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes out of a document what nothing in it refers to. */
public final class Unused {

    private static final String REFERENCE = "$ref";
    private static final List<String> SECTIONS =
            List.of("schemas", "responses", "parameters", "examples", "requestBodies", "headers");

    private Unused() {}

    public static void removeFrom(ObjectNode document) {
        var used = reachable(document);
        for (var section : SECTIONS) {
            if (document.path("components").get(section) instanceof ObjectNode parts) {
                parts.properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(it -> !used.contains("/components/" + section + "/" + it))
                        .toList()
                        .forEach(parts::remove);
            }
        }
        removeTags(document);
    }

    private static Set<String> reachable(ObjectNode document) {
        var used = new HashSet<String>();
        var ahead = new ArrayDeque<JsonNode>();
        ahead.add(document.path("paths"));
        while (!ahead.isEmpty()) {
            for (var reference : ahead.remove().findValuesAsText(REFERENCE)) {
                var pointer = reference.substring(1);
                if (used.add(pointer)) {
                    ahead.add(document.at(pointer));
                }
            }
        }
        return used;
    }

    private static void removeTags(ObjectNode document) {
        var used = new HashSet<String>();
        for (var operation : Operations.of(document)) {
            operation.node().path("tags").forEach(it -> used.add(it.asText()));
        }
        if (document.get("tags") instanceof ArrayNode tags) {
            for (int i = tags.size() - 1; i >= 0; i--) {
                if (!used.contains(tags.get(i).path("name").asText())) {
                    tags.remove(i);
                }
            }
        }
    }
}
