package org.digitaltrust.sanctions.decision;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.digitaltrust.chassis.problem.Violation;
import org.digitaltrust.sanctions.restriction.Dimension;
import org.digitaltrust.sanctions.vocabulary.Vocabularies;
import org.digitaltrust.sanctions.vocabulary.Vocabulary;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One dimension as a client writes it: {@code "all"}, or a list of codes that is not empty.
 *
 * @param listed null means all
 */
@Schema(
        description = "\"all\", or a non-empty list of codes from GET /sanctions/v1/vocabularies",
        oneOf = {Codes.Everything.class, String[].class})
record Codes(@Schema(hidden = true) @Nullable List<String> listed) {

    /** The one word that stands for every code. */
    @Schema(name = "AllCodes")
    enum Everything {
        ALL
    }

    static final Codes ALL = new Codes(null);

    private static final int MOST = 100;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Codes read(JsonNode node) {
        if (node.isTextual() && node.textValue().equals("all")) {
            return ALL;
        }
        if (!node.isArray() || node.isEmpty() || node.size() > MOST) {
            throw new IllegalArgumentException("must be \"all\" or a list of 1 to " + MOST + " codes");
        }
        var codes = new ArrayList<String>();
        for (var code : node) {
            if (!code.isTextual()) {
                throw new IllegalArgumentException("must list codes as strings");
            }
            codes.add(code.textValue());
        }
        return new Codes(List.copyOf(codes));
    }

    Dimension toDimension() {
        return listed == null ? Dimension.all() : Dimension.only(listed);
    }

    static List<Violation> unknown(
            @Nullable List<String> codes, Vocabulary vocabulary, Vocabularies vocabularies, String field) {
        return codes == null
                ? List.of()
                : codes.stream()
                        .filter(it -> !vocabularies.knows(vocabulary, it))
                        .map(it -> new Violation(field, "is not a code of the vocabulary " + vocabulary.key()))
                        .toList();
    }
}
