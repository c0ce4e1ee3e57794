package org.digitaltrust.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Well-formed values of a schema: an example where there is one, else made up. */
final class Sample {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 12;
    private static final List<String> WORDS = List.of(
            "a",
            "abc",
            "vi",
            "79",
            "Người Mẫu",
            "@nguoi_mau",
            "tiktok",
            "12/QD-XPHC",
            "mau@example.vn",
            "+84 90 000 00 00",
            "sha256-abc",
            "decree-38-2021",
            "https://example.vn/a",
            "0".repeat(64));

    private final Contract contract;
    private final Chance chance;

    Sample(Contract contract, Chance chance) {
        this.contract = contract;
        this.chance = chance;
    }

    JsonNode of(JsonNode schema) {
        return of(schema, 0);
    }

    private JsonNode of(JsonNode written, int depth) {
        var schema = contract.resolved(written);
        var examples = examples(schema);
        if (!examples.isEmpty() && chance.in(0.8)) {
            return chance.oneOf(examples).deepCopy();
        }
        if (schema.has("const")) {
            return schema.path("const");
        }
        if (schema.path("enum").isArray()) {
            return schema.path("enum").get(chance.below(schema.path("enum").size()));
        }
        for (var choice : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.path(choice).isArray()) {
                return of(
                        schema.path(choice).get(chance.below(schema.path(choice).size())), depth + 1);
            }
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer", "number" -> JSON.numberNode(number(schema));
            case "boolean" -> JSON.booleanNode(chance.in(0.5));
            case "null" -> JSON.nullNode();
            default -> JSON.textNode(text(schema));
        };
    }

    private static List<JsonNode> examples(JsonNode schema) {
        var found = new ArrayList<JsonNode>();
        if (schema.has("example")) {
            found.add(schema.path("example"));
        }
        if (schema.path("examples").isArray()) {
            schema.path("examples").forEach(found::add);
        }
        return found;
    }

    private String type(JsonNode schema) {
        var type = schema.path("type");
        if (type.isArray()) {
            return type.get(chance.in(0.8) ? 0 : chance.below(type.size())).asText();
        }
        return type.asText(schema.has("properties") ? "object" : "string");
    }

    private ObjectNode object(JsonNode schema, int depth) {
        var object = JSON.objectNode();
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(it -> required.add(it.asText()));
        schema.path("properties").properties().forEach(it -> {
            if (required.contains(it.getKey()) || (depth < DEEPEST && chance.in(0.6))) {
                object.set(it.getKey(), of(it.getValue(), depth + 1));
            }
        });
        return object;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        var array = JSON.arrayNode();
        var least = schema.path("minItems").asInt(0);
        var size = depth >= DEEPEST ? least : Math.max(least, chance.below(3));
        for (int i = 0; i < size; i++) {
            array.add(of(schema.path("items"), depth + 1));
        }
        return array;
    }

    private long number(JsonNode schema) {
        var least = schema.path("minimum").asLong(0);
        var most = schema.path("maximum").asLong(least + 1_000);
        return least + (long) (chance.random().nextDouble() * (most - least));
    }

    private String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> chance.uuid().toString();
            case "date" -> "20%02d-0%d-1%d".formatted(chance.below(30), 1 + chance.below(9), chance.below(9));
            case "date-time" -> "20%02d-0%d-10T08:00:00+07:00".formatted(20 + chance.below(20), 1 + chance.below(9));
            case "email" -> "mau%d@example.vn".formatted(chance.below(1_000));
            default -> word(schema);
        };
    }

    private String word(JsonNode schema) {
        var pattern = Pattern.compile(schema.path("pattern").asText());
        var least = schema.path("minLength").asInt(0);
        var most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        var fitting = WORDS.stream()
                .filter(it -> it.length() >= least && it.length() <= most)
                .filter(it -> pattern.matcher(it).matches()
                        || pattern.pattern().equals("\\S")
                        || pattern.pattern().isEmpty())
                .toList();
        return fitting.isEmpty() ? "a".repeat(Math.max(1, Math.min(least, most))) : chance.oneOf(fitting);
    }
}
