package org.digitaltrust.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.digitaltrust.gateway.document.Operations;
import org.digitaltrust.gateway.document.Operations.Operation;

/**
 * What of an old document a new one breaks: that a client may no longer send what it sent, or no longer get what it got.
 * Hears nothing of descriptions, examples and headers.
 */
final class Compatibility {
    private final List<String> breaks = new ArrayList<>();
    private final ObjectNode old;
    private final ObjectNode now;

    private Compatibility(ObjectNode old, ObjectNode now) {
        this.old = old;
        this.now = now;
    }

    /** In words that can be declared; those that are declared are left out. */
    static List<String> breaks(ObjectNode old, ObjectNode now, Set<String> declared) {
        var comparison = new Compatibility(old, now);
        comparison.compare();
        return comparison.breaks.stream()
                .filter(it -> !declared.contains(it))
                .distinct()
                .toList();
    }

    private void compare() {
        var present = new TreeMap<String, Operation>();
        Operations.of(now).forEach(it -> present.put(it.toString(), it));
        for (var operation : Operations.of(old)) {
            var successor = present.get(operation.toString());
            if (successor == null) {
                breaks.add(operation + " is gone");
            } else {
                compare(operation.toString(), operation.node(), successor.node());
            }
        }
    }

    private void compare(String name, JsonNode before, JsonNode after) {
        if (!before.path("operationId").equals(after.path("operationId"))) {
            breaks.add(name + ": operationId was " + before.path("operationId").asText());
        }
        whoMayCall(name, before, after);
        parameters(name, before.path("parameters"), after.path("parameters"));
        body(name, before.path("requestBody"), after.path("requestBody"));
        answers(name, before.path("responses"), after.path("responses"));
    }

    /** Each way of being let in must remain; one that needs nothing is an empty list. */
    private void whoMayCall(String name, JsonNode before, JsonNode after) {
        if (after.path("security").isEmpty()) {
            return;
        }
        if (before.path("security").isEmpty()) {
            breaks.add(name + " is no longer public");
        }
        for (var way : before.path("security")) {
            if (!contains(after.path("security"), way)) {
                breaks.add(name + " no longer lets in " + way.toString().replace("\"", ""));
            }
        }
    }

    private static boolean contains(JsonNode list, JsonNode wanted) {
        for (var item : list) {
            if (item.equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private void parameters(String name, JsonNode before, JsonNode after) {
        var known = byName(before);
        var taken = byName(after);
        for (var parameter : known.entrySet()) {
            var successor = taken.get(parameter.getKey());
            if (successor == null) {
                breaks.add(name + " lost the parameter " + parameter.getKey());
            } else {
                schemas(true)
                        .compare(
                                name + ": parameter " + parameter.getKey(),
                                parameter.getValue().path("schema"),
                                successor.path("schema"));
            }
        }
        taken.forEach((key, parameter) -> {
            boolean wasOptional =
                    !known.containsKey(key) || !known.get(key).path("required").asBoolean();
            if (parameter.path("required").asBoolean() && wasOptional) {
                breaks.add(name + " newly requires the parameter " + key);
            }
        });
    }

    private static Map<String, JsonNode> byName(JsonNode parameters) {
        var byName = new TreeMap<String, JsonNode>();
        // A path's variables count by place, and may be called otherwise.
        parameters.forEach(
                it -> byName.put(it.path("in").asText() + " " + it.path("name").asText(), it));
        return byName;
    }

    private void body(String name, JsonNode before, JsonNode after) {
        if (before.isMissingNode() && after.path("required").asBoolean()) {
            breaks.add(name + " newly requires a body");
        } else if (!before.path("required").asBoolean()
                && !before.isMissingNode()
                && after.path("required").asBoolean()) {
            breaks.add(name + " newly requires its body");
        }
        content(name + ": request", before.path("content"), after.path("content"), schemas(true));
    }

    private void answers(String name, JsonNode before, JsonNode after) {
        for (var status : new TreeSet<>(names(before))) {
            var was = resolve(old, before.path(status));
            var is = resolve(now, after.path(status));
            if (is.isMissingNode()) {
                breaks.add(name + " no longer answers " + status);
            } else {
                content(name + ": answer " + status, was.path("content"), is.path("content"), schemas(false));
            }
        }
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private void content(String name, JsonNode before, JsonNode after, SchemaComparison schemas) {
        for (var form : names(before)) {
            if (after.has(form)) {
                schemas.compare(
                        name, before.path(form).path("schema"), after.path(form).path("schema"));
            } else {
                breaks.add(name + " is no longer " + form);
            }
        }
    }

    private SchemaComparison schemas(boolean sent) {
        return new SchemaComparison(old, now, sent, breaks::add);
    }

    static JsonNode resolve(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }
}
