package org.digitaltrust.sanctions.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a receipt repeats of a question: the members that were read, as they were sent, so that the answer follows from what
 * it shows. Members that are ignored prove nothing, and may hold numbers that have no canonical form.
 */
final class EchoQuestion {

    private EchoQuestion() {}

    /** @param request one that was read and found good */
    static ObjectNode of(JsonNode request) {
        var echo = JsonNodeFactory.instance.objectNode();
        echo.set("subject", subject(request.path("subject")));
        echo.set("action", only(request.path("action"), "name"));
        echo.set("resource", resource(request.path("resource")));
        return with(echo, "context", only(request.path("context"), "time", "purpose", "receipt"));
    }

    private static ObjectNode subject(JsonNode subject) {
        var echo = only(subject, "type", "id");
        return "person".equals(subject.path("type").textValue())
                ? with(echo, "properties", only(subject.path("properties"), "name", "birth_year"))
                : echo;
    }

    private static ObjectNode resource(JsonNode resource) {
        var sent = resource.path("properties");
        var properties =
                only(sent, "commercial", "sector", "programme_class", "territory", "content", "carve_out", "permit_id");
        if (properties.has("permit_id")) {
            properties.setAll(only(sent, "programme"));
        }
        return with(only(resource, "type", "id"), "properties", properties);
    }

    private static ObjectNode only(JsonNode object, String... names) {
        var some = JsonNodeFactory.instance.objectNode();
        for (var name : names) {
            if (object.hasNonNull(name)) {
                some.set(name, object.get(name));
            }
        }
        return some;
    }

    private static ObjectNode with(ObjectNode object, String name, ObjectNode part) {
        return part.isEmpty() ? object : object.set(name, part);
    }
}
