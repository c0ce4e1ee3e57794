package org.digitaltrust.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Spoils one place of a JSON value. */
final class Damage {

    /** Stands for what a tree cannot hold, until the tree is written. */
    private static final String MARK = "\u2063mark\u2063";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Chance chance;

    Damage(Chance chance) {
        this.chance = chance;
    }

    /** A place in a tree: a member of an object or an element of an array. */
    private sealed interface Place {
        void put(String value);

        void remove();

        record Member(ObjectNode of, String name) implements Place {
            @Override
            public void put(String value) {
                of.put(name, value);
            }

            @Override
            public void remove() {
                of.remove(name);
            }
        }

        record Element(ArrayNode of, int index) implements Place {
            @Override
            public void put(String value) {
                of.set(index, of.textNode(value));
            }

            @Override
            public void remove() {
                of.remove(index);
            }
        }
    }

    /** The value with one fault. */
    String of(String json) {
        var root = read(json);
        var places = new ArrayList<Place>();
        collect(root, places);
        if (places.isEmpty() || chance.in(0.05)) {
            return OddJson.any(chance);
        }
        var place = chance.oneOf(places);
        return switch (chance.below(10)) {
            case 0 -> {
                place.remove();
                yield root.toString();
            }
            case 1 -> surplus(root);
            case 2 -> repeated(root, place);
            default -> {
                place.put(MARK);
                yield root.toString().replace('"' + MARK + '"', OddJson.any(chance));
            }
        };
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a good body is JSON: " + json, e);
        }
    }

    /** A member that nobody knows, in one of the objects. */
    private String surplus(JsonNode root) {
        var objects = new ArrayList<ObjectNode>();
        objects(root, objects);
        if (objects.isEmpty()) {
            return OddJson.any(chance);
        }
        var name = chance.oneOf(
                List.of("surplus", "id", "status", "role", "Kind", "__proto__", "member_id", OddText.brief(chance)));
        chance.oneOf(objects).put(MARK, MARK);
        return root.toString()
                .replace('"' + MARK + "\":\"" + MARK + '"', OddJson.text(name) + ":" + OddJson.any(chance));
    }

    /** The same member twice, or the same element. */
    private String repeated(JsonNode root, Place place) {
        return switch (place) {
            case Place.Member(var of, var name) -> {
                var member = OddJson.text(name) + ":" + of.get(name);
                place.put(MARK);
                yield root.toString().replace(OddJson.text(name) + ":\"" + MARK + '"', member + "," + member);
            }
            case Place.Element(var of, var index) -> {
                var element = of.get(index);
                for (int i = 0; i < 300; i++) {
                    of.add(element);
                }
                yield root.toString();
            }
        };
    }

    private static void collect(JsonNode node, List<Place> places) {
        switch (node) {
            case ObjectNode object ->
                object.properties().forEach(it -> {
                    places.add(new Place.Member(object, it.getKey()));
                    collect(it.getValue(), places);
                });
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    places.add(new Place.Element(array, i));
                    collect(array.get(i), places);
                }
            }
            default -> {}
        }
    }

    private static void objects(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(it -> objects(it, objects));
    }
}
