package org.digitaltrust.sanctions.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object in an AuthZEN request, read without coercion: a number is not a string, and an optional null counts as absent.
 *
 * @param parent the object that it is a member of; null for the request itself
 * @param name its name in the parent
 */
record Member(@Nullable Member parent, String name, JsonNode node) {

    private static final int LONGEST = 500;

    static Member root(@Nullable JsonNode body) {
        if (body == null || !body.isObject()) {
            throw malformed("body", "must be a JSON object");
        }
        return new Member(null, "", body);
    }

    static Malformed malformed(String path, String message) {
        return new Malformed(path, message);
    }

    static Instant instant(String path, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw malformed(path, "must be an ISO 8601 time with offset");
        }
    }

    Member object(String name) {
        var object = optionalObject(name);
        if (object == null) {
            throw malformed(at(name), "is missing");
        }
        return object;
    }

    @Nullable
    Member optionalObject(String name) {
        var found = present(name);
        if (found != null && !found.isObject()) {
            throw malformed(at(name), "must be an object");
        }
        return found == null ? null : new Member(this, name, found);
    }

    String text(String name) {
        var text = optionalText(name);
        if (text == null || text.isEmpty()) {
            throw malformed(at(name), "is missing");
        }
        return text;
    }

    @Nullable
    String optionalText(String name) {
        var found = present(name);
        if (found == null) {
            return null;
        }
        if (!found.isTextual()) {
            throw malformed(at(name), "must be a string");
        }
        if (found.textValue().length() > LONGEST) {
            throw malformed(at(name), "must have at most " + LONGEST + " characters");
        }
        return found.textValue();
    }

    @Nullable
    Boolean optionalFlag(String name) {
        var found = present(name);
        if (found != null && !found.isBoolean()) {
            throw malformed(at(name), "must be true or false");
        }
        return found == null ? null : found.booleanValue();
    }

    private @Nullable JsonNode present(String name) {
        var found = node.get(name);
        return found == null || found.isNull() ? null : found;
    }

    /** Its elements; none where it is absent. */
    List<JsonNode> optionalArray(String name) {
        var found = present(name);
        if (found != null && !found.isArray()) {
            throw malformed(at(name), "must be a list");
        }
        var elements = new ArrayList<JsonNode>();
        if (found != null) {
            found.forEach(elements::add);
        }
        return elements;
    }

    /** A whole number that fits an int. */
    @Nullable
    Integer optionalNumber(String name) {
        var found = present(name);
        if (found != null && !found.isInt()) {
            throw malformed(at(name), "must be a whole number");
        }
        return found == null ? null : found.intValue();
    }

    /** Where a member of this object stands in the request, such as {@code resource.properties.sector}. */
    String at(String name) {
        return parent == null ? name : parent.at(this.name) + "." + name;
    }
}
