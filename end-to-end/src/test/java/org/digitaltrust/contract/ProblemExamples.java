package org.digitaltrust.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A problem for each answer that refuses: the first whose slug its description names, with its own title. */
final class ProblemExamples {
    private static final List<String> TEXTS = List.of(
            "chassis/src/main/resources/problems/edge.properties",
            "membership-service/src/main/resources/problems/membership.properties",
            "pledge-service/src/main/resources/problems/pledge.properties",
            "sanctions-service/src/main/resources/problems/sanctions.properties");

    /** For descriptions that name none. */
    private static final Map<String, String> BY_STATUS = Map.of(
            "400", "invalid-request",
            "401", "unauthenticated",
            "403", "forbidden",
            "404", "not-found",
            "409", "request-in-progress",
            "412", "stale-version",
            "422", "idempotency-key-reused",
            "428", "version-required");

    private static final Properties WORDS = words();

    private ProblemExamples() {}

    static JsonNode of(String statusAndDescription) {
        var slug = slugIn(statusAndDescription);
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "/problems/" + slug)
                .put("title", WORDS.getProperty(slug + ".title"))
                .put("status", Integer.parseInt(statusAndDescription.substring(0, 3)))
                .put("trace_id", "4bf92f3577b34da6a3ce929d0e0e4736");
    }

    private static String slugIn(String text) {
        for (var word : text.split("[^a-z0-9-]+", -1)) {
            if (WORDS.containsKey(word + ".title")) {
                return word;
            }
        }
        return BY_STATUS.getOrDefault(text.substring(0, 3), "internal-error");
    }

    private static Properties words() {
        var words = new Properties();
        for (var file : TEXTS) {
            try {
                words.load(new StringReader(Files.text(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return words;
    }
}
