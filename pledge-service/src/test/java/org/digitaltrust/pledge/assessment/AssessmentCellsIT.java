package org.digitaltrust.pledge.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.digitaltrust.pledge.Influencers;
import org.junit.jupiter.api.Test;

/** Every step in every state by everybody: what is not the next step by the right person is refused, and changes nothing. */
@QuarkusTest
class AssessmentCellsIT extends Influencers {

    private static final List<String> EVERYBODY = List.of(
            "member1",
            "member2",
            "membership",
            "membership2",
            "codes",
            "admin",
            "case1",
            "panel1",
            "appeals1",
            "auditor");
    private static final Set<String> ASSESSORS = Set.of("membership", "membership2", "codes", "admin");

    @Test
    void in_every_state_everybody_else_and_every_other_step_is_refused() {
        var id = assessmentRequested();
        refusedWith("open", id, Map.of("opinion", ASSESSORS, "dispute", Set.of(), "dispute-decision", Set.of()));
        opinion("membership", id, 40).then().statusCode(200);
        refusedWith(
                "open",
                id,
                Map.of(
                        "opinion",
                        Set.of("membership2", "codes", "admin"),
                        "dispute",
                        Set.of(),
                        "dispute-decision",
                        Set.of()));
        opinion("codes", id, 80).then().statusCode(200);
        refusedWith(
                "third_opinion",
                id,
                Map.of("opinion", Set.of("membership2", "admin"), "dispute", Set.of(), "dispute-decision", Set.of()));
        opinion("admin", id, 60).then().statusCode(200);
        refusedWith(
                "concluded",
                id,
                Map.of("opinion", Set.of(), "dispute", Set.of("member1"), "dispute-decision", Set.of()));
        step("dispute", by("member1"), id).then().statusCode(200);
        refusedWith(
                "disputed",
                id,
                Map.of("opinion", Set.of(), "dispute", Set.of(), "dispute-decision", Set.of("membership2")));
        step("dispute-decision", by("membership2"), id).then().statusCode(200);
        refusedWith("decided", id, Map.of("opinion", Set.of(), "dispute", Set.of(), "dispute-decision", Set.of()));
    }

    private void refusedWith(String state, String id, Map<String, Set<String>> possible) {
        possible.forEach((step, who) -> {
            assertThat(step(step, byNobody(), id).statusCode())
                    .as("%s in %s by nobody", step, state)
                    .isEqualTo(401);
            EVERYBODY.stream()
                    .filter(user -> !who.contains(user))
                    .forEach(user -> assertThat(step(step, by(user), id).statusCode())
                            .as("%s in %s by %s", step, state, user)
                            .isEqualTo(expected(step, user)));
        });
        assertThat(by("auditor").get("/pledges/v1/assessments/{id}", id).<String>path("status"))
                .isEqualTo(state);
    }

    private static int expected(String step, String user) {
        if (step.equals("dispute")) {
            return user.equals("member1") ? 409 : user.equals("member2") ? 404 : 403;
        }
        return ASSESSORS.contains(user) ? 409 : 403;
    }

    private static Response step(String step, RequestSpecification by, String id) {
        Map<String, Supplier<Object>> bodies = new HashMap<>();
        bodies.put("opinion", () -> Map.of("pillars", judgements(60)));
        bodies.put("dispute", () -> Map.of("grounds", "Two posts are not mine."));
        bodies.put("dispute-decision", () -> Map.of("outcome", "confirmed", "reasons", "Looked at again."));
        var path = step.equals("opinion") ? "opinions" : step;
        return by.body(bodies.get(step).get()).post("/pledges/v1/assessments/{id}/{step}", id, path);
    }
}
