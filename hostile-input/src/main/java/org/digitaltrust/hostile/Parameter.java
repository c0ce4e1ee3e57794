package org.digitaltrust.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** What an operation takes besides a body. */
public record Parameter(String name, In in, boolean required, JsonNode schema) {

    /** Where it stands in a request. */
    public enum In {
        PATH,
        QUERY,
        HEADER,
        COOKIE
    }

    static Parameter of(JsonNode it) {
        return new Parameter(
                it.path("name").asText(),
                In.valueOf(it.path("in").asText().toUpperCase(Locale.ROOT)),
                it.path("required").asBoolean(),
                it.path("schema"));
    }
}
