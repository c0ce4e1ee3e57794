package org.digitaltrust.pledge.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.digitaltrust.pledge.Answers;
import org.digitaltrust.pledge.Influencers;
import org.digitaltrust.pledge.MovableClock;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TrainingIT extends Influencers {

    @Test
    void everybody_reads_what_is_to_be_learned_but_no_question() {
        var training = byNobody()
                .get("/pledges/v1/trainings/{id}", TRAINING)
                .then()
                .statusCode(200)
                .extract();

        assertThat(training.jsonPath().getList("modules")).hasSize(5);
        assertThat(training.jsonPath().getInt("quiz.percent_to_pass")).isEqualTo(75);
        assertThat(training.asString()).doesNotContain("options").doesNotContain(Answers.rightText("minors-01"));
        byNobody().get("/pledges/v1/trainings").then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void which_option_is_right_is_in_no_answer_before_or_after_the_submission() {
        // Given
        var started = startAttempt().then().statusCode(201).extract();
        var id = started.jsonPath().getString("id");
        // When
        var read = attempt(id).then().statusCode(200).extract();
        var submitted = submit(id, Answers.right(started.jsonPath(), 15))
                .then()
                .statusCode(200)
                .extract();
        // Then
        for (var answer : List.of(started.asString(), read.asString(), submitted.asString())) {
            assertThat(answer)
                    .doesNotContain("\"right\"")
                    .doesNotContain("seed")
                    .doesNotContain("correct");
        }
        List<Map<String, Object>> questions = started.jsonPath().getList("questions");
        assertThat(questions).hasSize(20).allSatisfy(it -> {
            assertThat(it).containsOnlyKeys("id", "text", "options");
            assertThat((List<?>) it.get("options"))
                    .hasSize(4)
                    .allSatisfy(
                            option -> assertThat(((Map<?, ?>) option).keySet()).isEqualTo(Set.of("id", "text")));
        });
        assertThat(read.jsonPath().getList("questions")).isEqualTo(questions);
        assertThat(submitted.jsonPath().getString("status")).isEqualTo("passed");
        assertThat(submitted.jsonPath().getInt("right_answers")).isEqualTo(15);
        assertThat(submitted.jsonPath().getList("questions")).isNull();
        assertThat(submitted.jsonPath().getString("valid_until")).isNotNull();
    }

    @Test
    void a_day_passes_between_a_failure_and_the_next_attempt() {
        // Given
        var attempt = startAttempt().then().statusCode(201).extract().jsonPath();
        submit(attempt.getString("id"), Answers.right(attempt, 14))
                .then()
                .statusCode(200)
                .body("status", equalTo("failed"))
                .body("valid_until", nullValue())
                .body("next_attempt_from", not(nullValue()));
        // When
        var refused = startAttempt();
        // Then
        refused.then()
                .statusCode(409)
                .body("type", equalTo("/problems/cool-down"))
                .body("available_from", not(nullValue()));
        MovableClock.in(Duration.ofHours(23), () -> startAttempt().then().statusCode(409));
        MovableClock.in(
                Duration.ofHours(24).plusMinutes(1), () -> startAttempt().then().statusCode(201));
    }

    @Test
    void what_comes_late_is_not_judged_and_counts_as_a_failure() {
        // Given
        var attempt = startAttempt().then().statusCode(201).extract().jsonPath();
        var id = attempt.getString("id");
        MovableClock.in(Duration.ofMinutes(61), () -> {
            // When
            var late = submit(id, Answers.right(attempt, 20));
            // Then
            late.then().statusCode(409).body("type", equalTo("/problems/attempt-not-open"));
            attempt(id).then().body("status", equalTo("expired")).body("questions", nullValue());
            startAttempt().then().statusCode(409).body("type", equalTo("/problems/cool-down"));
        });
        MovableClock.in(Duration.ofHours(26), () -> startAttempt().then().statusCode(201));
    }

    @Test
    void of_two_attempts_at_once_one_begins_and_of_two_submissions_one_counts() throws Exception {
        // When
        var starts = atOnce(Influencers::startAttempt, Influencers::startAttempt);
        // Then
        assertThat(starts).map(it -> it.statusCode()).containsExactlyInAnyOrder(201, 409);
        var attempt = starts.stream()
                .filter(it -> it.statusCode() == 201)
                .findFirst()
                .orElseThrow()
                .jsonPath();
        var id = attempt.getString("id");
        startAttempt()
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/attempt-open"))
                .body("attempt_id", equalTo(id));
        // When
        var answers = Answers.right(attempt, 20);
        var submissions = atOnce(() -> submit(id, answers), () -> submit(id, answers));
        // Then
        assertThat(submissions).map(it -> it.statusCode()).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void an_idempotency_key_begins_one_attempt() {
        var first =
                by("member1").header("Idempotency-Key", member).post("/pledges/v1/trainings/{id}/attempts", TRAINING);
        var second =
                by("member1").header("Idempotency-Key", member).post("/pledges/v1/trainings/{id}/attempts", TRAINING);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
    }

    @Test
    void strange_answers_are_refused_and_leave_the_attempt_open() {
        // Given
        var attempt = startAttempt().then().statusCode(201).extract().jsonPath();
        var id = attempt.getString("id");
        var question = attempt.getString("questions[0].id");
        // Then
        submit(id, List.of(Map.of("question", "nothing-99", "option", "a")))
                .then()
                .statusCode(422);
        submit(id, List.of(Map.of("question", question, "option", "z"))).then().statusCode(422);
        submit(id, List.of(answer(question), answer(question))).then().statusCode(400);
        submit(id, List.of(Map.of("question", question))).then().statusCode(400);
        submit(id, List.of(Map.of("question", "a\u0000", "option", "a"))).then().statusCode(400);
        submit(id, "x").then().statusCode(400);
        submit(id, List.of(5)).then().statusCode(400);
        by("member1")
                .body("{\"answers\":null}")
                .post("/pledges/v1/trainings/{id}/attempts/{aid}/submission", TRAINING, id)
                .then()
                .statusCode(400);
        attempt(id).then().body("status", equalTo("open"));
    }

    @Test
    void others_attempts_are_not_found_and_officers_see_no_questions() {
        // Given
        var id = startAttempt().then().statusCode(201).extract().<String>path("id");
        // Then
        by("member2")
                .get("/pledges/v1/trainings/{id}/attempts/{aid}", TRAINING, id)
                .then()
                .statusCode(404);
        by("member2")
                .body(Map.of("answers", List.of()))
                .post("/pledges/v1/trainings/{id}/attempts/{aid}/submission", TRAINING, id)
                .then()
                .statusCode(404);
        by("member1")
                .get("/pledges/v1/trainings/{id}/attempts/{aid}", UUID.randomUUID(), id)
                .then()
                .statusCode(404);
        for (var officer : List.of("membership", "codes", "admin", "auditor")) {
            by(officer)
                    .get("/pledges/v1/trainings/{id}/attempts/{aid}", TRAINING, id)
                    .then()
                    .statusCode(200)
                    .body("questions", nullValue());
            by(officer)
                    .post("/pledges/v1/trainings/{id}/attempts", TRAINING)
                    .then()
                    .statusCode(403);
        }
        by("panel1")
                .get("/pledges/v1/trainings/{id}/attempts/{aid}", TRAINING, id)
                .then()
                .statusCode(403);
        byNobody().post("/pledges/v1/trainings/{id}/attempts", TRAINING).then().statusCode(401);
        by("member1")
                .get("/pledges/v1/trainings/{id}/attempts", TRAINING)
                .then()
                .body("items.id", equalTo(List.of(id)));
    }

    @Test
    void a_training_that_does_not_exist_is_not_found() {
        var strange = UUID.randomUUID();

        byNobody().get("/pledges/v1/trainings/{id}", strange).then().statusCode(404);
        by("member1")
                .post("/pledges/v1/trainings/{id}/attempts", strange)
                .then()
                .statusCode(404);
        by("member1").get("/pledges/v1/trainings/{id}/attempts", strange).then().statusCode(404);
    }

    private static Map<String, String> answer(String question) {
        return Map.of("question", question, "option", "a");
    }

    private static Response attempt(String id) {
        return by("member1").get("/pledges/v1/trainings/{id}/attempts/{aid}", TRAINING, id);
    }
}
