package org.digitaltrust.stories;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A member on the way to the badge.
 *
 * @param person the user who holds the membership
 * @param member id
 * @param handle of the one TikTok account
 */
record Influencer(World world, String person, String member, String handle) {

    private static final String TRAINING = "/pledges/v1/trainings/019ad000-0000-7000-8000-000000000101";
    private static final Path BANK = Path.of("../pledge-service/src/main/resources/trainings/influencer-trust.json");
    private static final List<String> PILLARS = List.of("transparency", "ethics", "interaction", "fit", "compliance");

    /** Somebody new, who has been admitted and has signed. */
    static Influencer joins(World world) {
        var person = world.newPerson();
        var handle = "trust." + UUID.randomUUID();
        var member = world.approve(person, world.apply(person, handle));
        world.sign(person);
        world.awaitStatus(person, "active");
        return new Influencer(world, person, member, handle);
    }

    String account() {
        return "tiktok:@" + handle;
    }

    /** The platform says whose account it is. */
    void provesTheAccount() {
        var accounts = "/membership/v1/members/" + member + "/accounts";
        var id = world.as(person).get(accounts).then().statusCode(200).extract().<String>path("items[0].id");
        world.asClient("tiktok")
                .body(Map.of(
                        "method", "platform_attestation", "platform_user_id", "id-" + handle, "handle", "@" + handle))
                .post(accounts + "/" + id + "/proof")
                .then()
                .statusCode(200)
                .body("status", equalTo("verified"));
    }

    void passesTheTraining() {
        var attempt = world.as(person)
                .post(TRAINING + "/attempts")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        world.as(person)
                .body(Map.of("answers", rightAnswers(attempt)))
                .post(TRAINING + "/attempts/" + attempt.getString("id") + "/submission")
                .then()
                .statusCode(200)
                .body("status", equalTo("passed"));
    }

    /** By two officers who do not see each other's opinion. */
    void isAssessed(int percent) {
        var assessment = world.as(person)
                .body(Map.of("member_id", member))
                .post("/pledges/v1/assessments")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        for (var officer : List.of("membership", "codes")) {
            world.as(officer)
                    .body(Map.of(
                            "pillars",
                            PILLARS.stream().map(it -> judged(it, percent)).toList()))
                    .post("/pledges/v1/assessments/" + assessment + "/opinions")
                    .then()
                    .statusCode(200);
        }
    }

    private static Map<String, Object> judged(String pillar, int percent) {
        return Map.of(
                "pillar",
                pillar,
                "percent",
                percent,
                "reasons",
                "As the posts show.",
                "evidence",
                List.of("https://example.org/post/1"));
    }

    /** The certificate's path, as soon as pledge-service has heard that all is there. */
    String isCertified() {
        return await().atMost(World.PATIENCE)
                .until(
                        () -> world.as("admin")
                                .body(Map.of("member_id", member))
                                .post("/pledges/v1/certificates"),
                        it -> it.statusCode() == 201)
                .header("Location");
    }

    /** As somebody answers who has learned: by the bank, where the right option stands first. */
    private static List<Map<String, String>> rightAnswers(JsonPath attempt) {
        var bank = bank();
        List<Map<String, Object>> questions = attempt.getList("questions");
        return questions.stream()
                .map(it -> {
                    var id = (String) it.get("id");
                    return Map.of("question", id, "option", optionSaying(rightText(bank, id), it));
                })
                .toList();
    }

    private static String rightText(JsonNode bank, String question) {
        for (var known : bank) {
            if (known.get("id").asText().equals(question)) {
                return known.at("/options/0/vi").asText();
            }
        }
        throw new IllegalArgumentException(question);
    }

    @SuppressWarnings("unchecked")
    private static String optionSaying(String right, Map<String, Object> question) {
        return ((List<Map<String, Object>>) question.get("options"))
                .stream()
                        .filter(it -> right.equals(((Map<String, Object>) it.get("text")).get("vi")))
                        .map(it -> (String) it.get("id"))
                        .findFirst()
                        .orElseThrow();
    }

    private static JsonNode bank() {
        try {
            return new ObjectMapper().readTree(BANK.toFile()).get("questions");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
