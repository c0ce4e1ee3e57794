package org.digitaltrust.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.membership.Service.APPLICATIONS;
import static org.digitaltrust.membership.Service.as;
import static org.digitaltrust.membership.Service.get;
import static org.digitaltrust.membership.Service.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.membership.Service;
import org.digitaltrust.membership.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every cell of (state, action, role) over HTTP. The rules themselves are {@link ApplicationTest}'s; this shows that the door
 * keeps to them: who may, 200; who may not, the documented problem; and nobody who may not changes anything.
 */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
class CellsIT {

    /** A state, how an application of {@code member1} gets there, and what is possible in it. */
    @SuppressWarnings("ImmutableEnumChecker") // what Set.of and List.of make is
    enum State {
        DRAFT(Set.of(Action.CHANGE, Action.SUBMISSION, Action.WITHDRAWAL)),
        SUBMITTED(Set.of(Action.COMPLETENESS, Action.WITHDRAWAL), "submission"),
        COMPLETENESS(Set.of(Action.IDENTITY, Action.WITHDRAWAL), "submission", "completeness"),
        IDENTITY(Set.of(Action.ACCOUNTS, Action.WITHDRAWAL), "submission", "completeness", "identity"),
        ACCOUNTS(Set.of(Action.BACKGROUND, Action.WITHDRAWAL), "submission", "completeness", "identity", "accounts"),
        BACKGROUND(
                Set.of(Action.ASSESSMENT, Action.WITHDRAWAL),
                "submission",
                "completeness",
                "identity",
                "accounts",
                "background"),
        ASSESSMENT(
                Set.of(Action.APPROVAL, Action.REJECTION, Action.WITHDRAWAL),
                "submission",
                "completeness",
                "identity",
                "accounts",
                "background",
                "assessment"),
        INFORMATION_REQUESTED(
                Set.of(Action.CHANGE, Action.SUBMISSION, Action.WITHDRAWAL), "submission", "completeness?"),
        FAILED(Set.of(Action.REJECTION), "submission", "completeness!"),
        REJECTED(Set.of(Action.APPEAL), "submission", "completeness!", "rejection"),
        APPEALED(
                Set.of(Action.APPROVAL, Action.REJECTION, Action.WITHDRAWAL),
                "submission",
                "completeness!",
                "rejection",
                "appeal"),
        REJECTED_FOR_GOOD(Set.of(), "submission", "completeness!", "rejection", "appeal", "rejection"),
        APPROVED(
                Set.of(), "submission", "completeness", "identity", "accounts", "background", "assessment", "approval"),
        WITHDRAWN(Set.of(), "withdrawal"),
        EXPIRED(Set.of(), "submission", "completeness?", "expiry");

        final Set<Action> possible;
        final List<String> way;

        State(Set<Action> possible, String... way) {
            this.possible = possible;
            this.way = List.of(way);
        }
    }

    /** {@code membership} has done all steps and rejected, {@code membership2} had no part in it. */
    private static final List<String> ROLES =
            List.of("member1", "member2", "membership", "membership2", "admin", "codes", "auditor", "tiktok");

    @Inject
    Tables tables;

    @Inject
    ExpireApplications expire;

    @BeforeEach
    void nobody_has_applied() {
        tables.clear();
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void each_role_may_do_in_each_state_what_is_documented(State state) {
        // Given
        var expected = new TreeMap<String, Integer>();
        var answered = new TreeMap<String, Integer>();
        var allowed = new ArrayList<String>();
        var id = in(state);
        for (var action : Action.values()) {
            for (var role : ROLES) {
                var cell = action + " " + role;
                expected.put(cell, expected(state, action, role));
                if (expected.get(cell) == 200) {
                    allowed.add(cell);
                    continue;
                }
                // When
                answered.put(cell, act(role, id, action).statusCode());
            }
        }
        // Then: what is refused has changed nothing, and what is allowed is carried out
        var now = get("member1", APPLICATIONS + "/" + id);
        assertThat(now.<List<String>>path("possible"))
                .containsExactlyInAnyOrderElementsOf(
                        state.possible.stream().map(CellsIT::word).toList());
        for (var cell : allowed) {
            tables.clear();
            var action = Action.valueOf(cell.split(" ", -1)[0]);
            answered.put(cell, act(cell.split(" ", -1)[1], in(state), action).statusCode());
        }
        assertThat(answered).isEqualTo(expected);
    }

    private static int expected(State state, Action action, String role) {
        var applicants = EnumSet.of(Action.CHANGE, Action.SUBMISSION, Action.WITHDRAWAL, Action.APPEAL);
        if (applicants.contains(action)) {
            return switch (role) {
                case "member1" -> possible(state, action);
                case "member2", "admin" -> 404;
                default -> 403;
            };
        }
        var decides = action == Action.APPROVAL || action == Action.REJECTION;
        return switch (role) {
            case "membership" -> decides && barred(state) ? 403 : possible(state, action);
            case "membership2" -> possible(state, action);
            default -> 403;
        };
    }

    /** Who assessed does not decide, and who rejected does not decide the appeal. */
    private static boolean barred(State state) {
        return state == State.ASSESSMENT || state == State.APPROVED || state == State.APPEALED;
    }

    private static int possible(State state, Action action) {
        return state.possible.contains(action) ? 200 : 409;
    }

    private String in(State state) {
        var id = Service.file("member1", "in_every_state");
        for (var move : state.way) {
            go(id, move);
        }
        return id;
    }

    private void go(String id, String move) {
        switch (move) {
            case "submission" -> act("member1", id, Action.SUBMISSION).then().statusCode(200);
            case "withdrawal" -> act("member1", id, Action.WITHDRAWAL).then().statusCode(200);
            case "appeal" -> act("member1", id, Action.APPEAL).then().statusCode(200);
            case "rejection" -> rejected(id);
            case "approval" -> act("membership2", id, Action.APPROVAL).then().statusCode(200);
            case "completeness?" ->
                Service.step("membership", id, "completeness", "information_requested")
                        .then()
                        .statusCode(200);
            case "completeness!" ->
                Service.step("membership", id, "completeness", "failed").then().statusCode(200);
            case "expiry" -> {
                tables.run("update application set due_at = now() - interval '1 second'");
                expire.all();
                // or the scheduler, at this moment
                await().atMost(Duration.ofSeconds(10))
                        .until(() -> tables.count("application where status = 'EXPIRED'") == 1);
            }
            default -> Service.step("membership", id, move, "passed").then().statusCode(200);
        }
    }

    private void rejected(String id) {
        var first = tables.count("application_decision") == 0;
        Service.decide(first ? "membership" : "membership2", id, "rejected")
                .then()
                .statusCode(200);
    }

    private static Response act(String role, String id, Action action) {
        var path = APPLICATIONS + "/" + id;
        return switch (action) {
            case CHANGE ->
                as(role).header("If-Match", "*").body("{\"topics\": [\"x\"]}").patch(path);
            case SUBMISSION, WITHDRAWAL -> post(role, path + "/" + word(action), Map.of());
            case APPEAL -> post(role, path + "/appeal", Map.of("grounds", "it is not so"));
            case COMPLETENESS, IDENTITY, ACCOUNTS, BACKGROUND, ASSESSMENT ->
                Service.step(role, id, word(action), "passed");
            case APPROVAL -> Service.decide(role, id, "approved");
            case REJECTION -> Service.decide(role, id, "rejected");
        };
    }

    private static String word(Action action) {
        return action.name().toLowerCase(java.util.Locale.ROOT);
    }
}
