package org.digitaltrust.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Incompatible changes that somebody has decided on: what, why and when. */
final class Declarations {
    static final String FILE = "docs/incompatible-changes.yaml";

    private Declarations() {}

    static Set<String> all() {
        return read(Files.text(FILE));
    }

    static Set<String> read(String yaml) {
        var declared = new HashSet<String>();
        for (var line : parse(yaml)) {
            if (line.path("why").asText().isBlank()) {
                throw new IllegalArgumentException(FILE + ": say why: " + line);
            }
            LocalDate.parse(line.path("date").asText());
            declared.add(line.path("what").asText());
        }
        return declared;
    }

    private static JsonNode parse(String yaml) {
        try {
            return new YAMLMapper().readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(FILE, e);
        }
    }
}
