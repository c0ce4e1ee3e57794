package org.digitaltrust.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Whether a schema still takes, or still gives, what it did.
 *
 * @param sent whether clients send it: then it may ask for no more and must know no less; an answer must hold what it
 *     held, and say no word that it could not say before
 */
record SchemaComparison(JsonNode old, JsonNode now, boolean sent, Consumer<String> breaks) {

    void compare(String name, JsonNode before, JsonNode after) {
        compare(name, "", before, after, new HashSet<>());
    }

    private void compare(String name, String at, JsonNode before, JsonNode after, Set<String> seen) {
        if (before.has("$ref")
                && !seen.add(
                        before.path("$ref").asText() + " " + after.path("$ref").asText())) {
            return;
        }
        var was = Compatibility.resolve(old, before);
        var is = Compatibility.resolve(now, after);
        types(name, at, was, is);
        words(name, at, was, is);
        format(name, at, was, is);
        properties(name, at, was, is, seen);
        if (was.has("items")) {
            compare(name, at + "/*", was.path("items"), is.path("items"), seen);
        }
        if (was.path("additionalProperties").isObject()) {
            compare(name, at + "/*", was.path("additionalProperties"), is.path("additionalProperties"), seen);
        }
        alternatives(name, at, was, is, seen);
        bounds(name, at, was, is);
    }

    private static String place(String name, String at) {
        return at.isEmpty() ? name : name + " at " + at;
    }

    private void types(String name, String at, JsonNode was, JsonNode is) {
        var before = texts(was.path("type"));
        var after = texts(is.path("type"));
        boolean fine = sent
                ? after.isEmpty() || (!before.isEmpty() && after.containsAll(before))
                : before.isEmpty() || (!after.isEmpty() && before.containsAll(after));
        if (!fine) {
            breaks.accept(place(name, at) + " was of type " + before + " and is of " + after);
        }
    }

    private void words(String name, String at, JsonNode was, JsonNode is) {
        var before = texts(was.path("enum"));
        var after = texts(is.path("enum"));
        if (sent ? after.isEmpty() : before.isEmpty()) {
            return;
        }
        var lost = new TreeSet<>(sent ? before : after);
        lost.removeAll(sent ? after : before);
        if (sent && before.isEmpty()) {
            breaks.accept(place(name, at) + " takes only " + after);
        } else if (!sent && after.isEmpty()) {
            breaks.accept(place(name, at) + " may be more than " + before);
        } else if (!lost.isEmpty()) {
            breaks.accept(place(name, at) + (sent ? " no longer takes " : " may newly be ") + lost);
        }
    }

    private void format(String name, String at, JsonNode was, JsonNode is) {
        for (var rule : Set.of("format", "pattern")) {
            boolean narrowed = sent ? is.has(rule) : was.has(rule);
            if (narrowed && !was.path(rule).equals(is.path(rule))) {
                breaks.accept(place(name, at) + " has another " + rule);
            }
        }
    }

    private void bounds(String name, String at, JsonNode was, JsonNode is) {
        if (!sent) {
            return;
        }
        for (var most : Set.of("maximum", "maxLength", "maxItems")) {
            if (is.has(most)
                    && (!was.has(most)
                            || is.path(most).asDouble() < was.path(most).asDouble())) {
                breaks.accept(place(name, at) + " has a smaller " + most);
            }
        }
        for (var least : Set.of("minimum", "minLength", "minItems")) {
            if (is.has(least)
                    && (!was.has(least)
                            || is.path(least).asDouble() > was.path(least).asDouble())) {
                breaks.accept(place(name, at) + " has a larger " + least);
            }
        }
    }

    private void properties(String name, String at, JsonNode was, JsonNode is, Set<String> seen) {
        for (var property : was.path("properties").properties()) {
            var there = is.path("properties").path(property.getKey());
            var path = at + "/" + property.getKey();
            if (there.isMissingNode()) {
                breaks.accept(name + " lost " + path);
            } else {
                compare(name, path, property.getValue(), there, seen);
            }
        }
        var stricter = texts((sent ? is : was).path("required"));
        stricter.removeAll(texts((sent ? was : is).path("required")));
        for (var property : stricter) {
            breaks.accept(name + (sent ? " newly requires " : " no longer always has ") + at + "/" + property);
        }
    }

    /** Alternatives in their order: as many as there were for what is sent, no more for what is answered. */
    private void alternatives(String name, String at, JsonNode was, JsonNode is, Set<String> seen) {
        for (var kind : Set.of("oneOf", "anyOf", "allOf")) {
            int before = was.path(kind).size();
            int after = is.path(kind).size();
            boolean mayGrow = sent && !kind.equals("allOf");
            if (mayGrow ? after < before : after != before) {
                breaks.accept(place(name, at) + " has other alternatives");
                continue;
            }
            for (int i = 0; i < before; i++) {
                compare(name, at, was.path(kind).get(i), is.path(kind).get(i), seen);
            }
        }
    }

    private static Set<String> texts(JsonNode words) {
        var texts = new TreeSet<String>();
        if (words.isTextual()) {
            texts.add(words.asText());
        }
        words.forEach(it -> texts.add(it.asText()));
        return texts;
    }
}
