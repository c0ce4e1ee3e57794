package org.digitaltrust.pledge.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.digitaltrust.pledge.Answers;
import org.digitaltrust.pledge.Influencers;
import org.digitaltrust.pledge.MovableClock;
import org.junit.jupiter.api.Test;

/** Every operation on attempts in every state by everybody. */
@QuarkusTest
class AttemptCellsIT extends Influencers {

    private static final List<String> OFFICERS = List.of("membership", "codes", "admin", "auditor");
    private static final List<String> OTHERS = List.of("case1", "panel1", "appeals1");

    @Test
    void an_open_attempt() {
        var id = startAttempt().then().statusCode(201).extract().<String>path("id");
        cells("open", id);
    }

    @Test
    void a_passed_one() {
        var attempt = startAttempt().then().statusCode(201).extract().jsonPath();
        submit(attempt.getString("id"), Answers.right(attempt, 20)).then().statusCode(200);
        cells("passed", attempt.getString("id"));
        again(attempt.getString("id"));
    }

    @Test
    void a_failed_one() {
        var attempt = startAttempt().then().statusCode(201).extract().jsonPath();
        submit(attempt.getString("id"), List.of()).then().statusCode(200);
        cells("failed", attempt.getString("id"));
        again(attempt.getString("id"));
    }

    @Test
    void an_expired_one() {
        var id = startAttempt().then().statusCode(201).extract().<String>path("id");
        MovableClock.in(Duration.ofHours(2), () -> {
            cells("expired", id);
            again(id);
        });
    }

    private static void again(String id) {
        assertThat(submission("member1", id)).isEqualTo(409);
    }

    private static void cells(String state, String id) {
        for (var user : OFFICERS) {
            assertThat(reading(user, id)).as("reading %s by %s", state, user).isEqualTo(200);
            assertThat(submission(user, id))
                    .as("submitting %s by %s", state, user)
                    .isEqualTo(403);
        }
        for (var user : OTHERS) {
            assertThat(reading(user, id)).as("reading %s by %s", state, user).isEqualTo(403);
            assertThat(submission(user, id))
                    .as("submitting %s by %s", state, user)
                    .isEqualTo(403);
        }
        assertThat(reading("member2", id)).isEqualTo(404);
        assertThat(submission("member2", id)).isEqualTo(404);
        assertThat(reading("member1", id)).isEqualTo(200);
        assertThat(by("member1")
                        .get("/pledges/v1/trainings/{id}/attempts/{aid}", TRAINING, id)
                        .<String>path("status"))
                .isEqualTo(state);
    }

    private static int reading(String user, String id) {
        return by(user).get("/pledges/v1/trainings/{id}/attempts/{aid}", TRAINING, id)
                .statusCode();
    }

    private static int submission(String user, String id) {
        return by(user).body(Map.of("answers", List.of()))
                .post("/pledges/v1/trainings/{id}/attempts/{aid}/submission", TRAINING, id)
                .statusCode();
    }
}
