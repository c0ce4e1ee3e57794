package org.digitaltrust.pledge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Answers questions as somebody does who has learned: by the bank, which only tests may read. */
public final class Answers {

    private static final JsonNode BANK = bank();

    private Answers() {}

    /** The first so many right, the rest wrong. */
    public static List<Map<String, String>> right(JsonPath attempt, int howMany) {
        var answers = new ArrayList<Map<String, String>>();
        List<Map<String, Object>> questions = attempt.getList("questions");
        for (var question : questions) {
            var id = (String) question.get("id");
            var right = rightText(id);
            var wanted = answers.size() < howMany;
            answers.add(Map.of("question", id, "option", option(question, right, wanted)));
        }
        return answers;
    }

    public static String rightText(String question) {
        for (var known : BANK) {
            if (known.get("id").asText().equals(question)) {
                return known.at("/options/0/vi").asText();
            }
        }
        throw new IllegalArgumentException(question);
    }

    @SuppressWarnings("unchecked")
    private static String option(Map<String, Object> question, String right, boolean wanted) {
        return ((List<Map<String, Object>>) question.get("options"))
                .stream()
                        .filter(it -> wanted
                                == ((Map<String, Object>) it.get("text"))
                                        .get("vi")
                                        .equals(right))
                        .map(it -> (String) it.get("id"))
                        .findFirst()
                        .orElseThrow();
    }

    private static JsonNode bank() {
        try (var stream = Answers.class.getResourceAsStream("/trainings/influencer-trust.json")) {
            return new ObjectMapper().readTree(stream).get("questions");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
