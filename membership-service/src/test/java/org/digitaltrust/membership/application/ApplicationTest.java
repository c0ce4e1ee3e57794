package org.digitaltrust.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaltrust.membership.application.Action.*;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.membership.application.ApplicationState.Appealed;
import org.digitaltrust.membership.application.ApplicationState.Assessed;
import org.digitaltrust.membership.application.ApplicationState.Decided;
import org.digitaltrust.membership.application.ApplicationState.Draft;
import org.digitaltrust.membership.application.ApplicationState.Expired;
import org.digitaltrust.membership.application.ApplicationState.Failed;
import org.digitaltrust.membership.application.ApplicationState.InReview;
import org.digitaltrust.membership.application.ApplicationState.InformationRequested;
import org.digitaltrust.membership.application.ApplicationState.Rejected;
import org.digitaltrust.membership.application.ApplicationState.Withdrawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell of (state, action, role). */
class ApplicationTest {

    private static final UUID ID = new UUID(0, 1);
    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");
    private static final Deadlines DEADLINES = new Deadlines(Duration.ofDays(30), Duration.ofDays(40));
    private static final Instant INFORMATION_UNTIL = NOW.plus(Duration.ofDays(30));
    private static final Instant APPEAL_UNTIL = NOW.plus(Duration.ofDays(40));

    /** Who asks; officers are officers in every respect but the one that their name tells. */
    enum Role {
        APPLICANT,
        FILER,
        STRANGER,
        OFFICER,
        ASSESSOR,
        REJECTER,
        APPLYING_OFFICER;

        Actor actor() {
            return switch (this) {
                case APPLICANT -> new Actor("applicant", false);
                case FILER -> new Actor("filer", false);
                case STRANGER -> new Actor("stranger", false);
                case OFFICER -> new Actor("officer", true);
                case ASSESSOR -> new Actor("assessor", true);
                case REJECTER -> new Actor("rejecter", true);
                case APPLYING_OFFICER -> new Actor("applicant", true);
            };
        }

        boolean isApplicant() {
            return this == APPLICANT || this == FILER || this == APPLYING_OFFICER;
        }
    }

    /** What each state allows and where it leads, for somebody who may; what is not here is refused. */
    private static final Map<ApplicationState, Map<Action, ApplicationState>> TABLE = Map.ofEntries(
            Map.entry(
                    new Draft(),
                    Map.of(
                            CHANGE, new Draft(),
                            SUBMISSION, review(Step.COMPLETENESS),
                            WITHDRAWAL, new Withdrawn())),
            row(review(Step.COMPLETENESS), COMPLETENESS, review(Step.IDENTITY), WITHDRAWAL, new Withdrawn()),
            row(review(Step.IDENTITY), IDENTITY, review(Step.ACCOUNTS), WITHDRAWAL, new Withdrawn()),
            row(review(Step.ACCOUNTS), ACCOUNTS, review(Step.BACKGROUND), WITHDRAWAL, new Withdrawn()),
            row(review(Step.BACKGROUND), BACKGROUND, review(Step.ASSESSMENT), WITHDRAWAL, new Withdrawn()),
            row(review(Step.ASSESSMENT), ASSESSMENT, new Assessed(), WITHDRAWAL, new Withdrawn()),
            asking(Step.COMPLETENESS),
            asking(Step.IDENTITY),
            asking(Step.ACCOUNTS),
            asking(Step.BACKGROUND),
            asking(Step.ASSESSMENT),
            Map.entry(
                    new Assessed(),
                    Map.of(
                            APPROVAL, new Decided(Outcome.APPROVED),
                            REJECTION, new Rejected(APPEAL_UNTIL),
                            WITHDRAWAL, new Withdrawn())),
            Map.entry(
                    new Appealed(),
                    Map.of(
                            APPROVAL, new Decided(Outcome.APPROVED),
                            REJECTION, new Decided(Outcome.REJECTED),
                            WITHDRAWAL, new Withdrawn())),
            Map.entry(new Rejected(NOW.plusSeconds(1)), Map.of(APPEAL, new Appealed())),
            Map.entry(new Rejected(NOW), Map.of()),
            Map.entry(new InformationRequested(Step.IDENTITY, NOW), Map.of()),
            Map.entry(new Expired(), Map.of()),
            failed(Step.COMPLETENESS),
            failed(Step.IDENTITY),
            failed(Step.ACCOUNTS),
            failed(Step.BACKGROUND),
            failed(Step.ASSESSMENT),
            Map.entry(new Decided(Outcome.APPROVED), Map.of()),
            Map.entry(new Decided(Outcome.APPROVED_CONDITIONAL), Map.of()),
            Map.entry(new Decided(Outcome.REJECTED), Map.of()),
            Map.entry(new Withdrawn(), Map.of()));

    static Stream<Arguments> every_cell() {
        return TABLE.keySet().stream()
                .flatMap(state -> Arrays.stream(Action.values())
                        .flatMap(
                                action -> Arrays.stream(Role.values()).map(role -> Arguments.of(state, action, role))));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("every_cell")
    void each_state_allows_each_role_what_the_table_says(ApplicationState state, Action action, Role role) {
        // Given
        var application = in(state);
        // When
        var move = ask(application, action, role.actor());
        // Then
        assertThat(move).isEqualTo(expected(state, action, role));
    }

    @ParameterizedTest
    @MethodSource("states")
    void what_is_possible_is_what_succeeds_for_somebody(ApplicationState state) {
        // When
        var possible = state.possible(NOW);
        // Then
        assertThat(possible)
                .containsExactlyInAnyOrderElementsOf(TABLE.get(state).keySet());
    }

    static Stream<ApplicationState> states() {
        return TABLE.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void a_request_for_information_comes_back_to_the_step_that_asked(Step step) {
        // Given
        var asked = review(step).record(step, StepResult.INFORMATION_REQUESTED, DEADLINES, NOW);
        // When
        var back = ((Move.Moved) asked).to().submit(NOW);
        // Then
        assertThat(asked).isEqualTo(new Move.Moved(new InformationRequested(step, INFORMATION_UNTIL)));
        assertThat(back).isEqualTo(new Move.Moved(review(step)));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void a_failed_step_leaves_only_a_rejection(Step step) {
        // When
        var failed = review(step).record(step, StepResult.FAILED, DEADLINES, NOW);
        // Then
        assertThat(failed).isEqualTo(new Move.Moved(new Failed(step)));
        assertThat(((Move.Moved) failed).to().possible(NOW)).containsExactly(REJECTION);
    }

    @Test
    void whoever_only_asked_for_information_in_the_assessment_cannot_decide_either() {
        // Given
        var asked = step(Step.ASSESSMENT, StepResult.INFORMATION_REQUESTED, "officer");
        var passed = step(Step.ASSESSMENT, StepResult.PASSED, "assessor");
        // When
        var move = with(new Assessed(), List.of(asked, passed))
                .decide(Role.OFFICER.actor(), Outcome.APPROVED, DEADLINES, NOW);
        // Then
        assertThat(move).isEqualTo(new Move.NotAllowed(Move.Bar.TOOK_PART_IN_ASSESSMENT));
    }

    @Test
    void whoever_did_another_step_may_decide() {
        // Given
        var earlier = step(Step.BACKGROUND, StepResult.PASSED, "officer");
        // When
        var move = with(new Assessed(), List.of(earlier))
                .decide(Role.OFFICER.actor(), Outcome.APPROVED_CONDITIONAL, DEADLINES, NOW);
        // Then
        assertThat(move).isEqualTo(new Move.Moved(new Decided(Outcome.APPROVED_CONDITIONAL)));
    }

    @Test
    void whoever_let_a_step_fail_does_not_decide_the_appeal() {
        // Given
        var failed = step(Step.IDENTITY, StepResult.FAILED, "officer");
        // When
        var move = with(new Appealed(), List.of(failed)).decide(Role.OFFICER.actor(), Outcome.APPROVED, DEADLINES, NOW);
        // Then
        assertThat(move).isEqualTo(new Move.NotAllowed(Move.Bar.TOOK_PART_IN_REJECTION));
    }

    static Stream<Step> steps() {
        return Arrays.stream(Step.values());
    }

    private static Move expected(ApplicationState state, Action action, Role role) {
        return switch (action) {
            case CHANGE, SUBMISSION, WITHDRAWAL, APPEAL ->
                role.isApplicant() ? byState(state, action) : new Move.Unknown();
            case COMPLETENESS, IDENTITY, ACCOUNTS, BACKGROUND, ASSESSMENT ->
                switch (role) {
                    case APPLICANT, FILER, STRANGER -> new Move.NotAllowed(Move.Bar.NOT_AN_OFFICER);
                    case APPLYING_OFFICER -> new Move.NotAllowed(Move.Bar.OWN_APPLICATION);
                    case OFFICER, ASSESSOR, REJECTER -> byState(state, action);
                };
            case APPROVAL, REJECTION ->
                switch (role) {
                    case APPLICANT, FILER, STRANGER -> new Move.NotAllowed(Move.Bar.NOT_AN_OFFICER);
                    case APPLYING_OFFICER -> new Move.NotAllowed(Move.Bar.OWN_APPLICATION);
                    case ASSESSOR -> new Move.NotAllowed(Move.Bar.TOOK_PART_IN_ASSESSMENT);
                    case REJECTER ->
                        state instanceof Appealed
                                ? new Move.NotAllowed(Move.Bar.TOOK_PART_IN_REJECTION)
                                : byState(state, action);
                    case OFFICER -> byState(state, action);
                };
        };
    }

    private static Move byState(ApplicationState state, Action action) {
        var to = TABLE.get(state).get(action);
        return to == null ? new Move.NotPossible(state.possible(NOW)) : new Move.Moved(to);
    }

    private static Move ask(Application application, Action action, Actor actor) {
        return switch (action) {
            case CHANGE -> application.change(actor, NOW);
            case SUBMISSION -> application.submit(actor, NOW);
            case WITHDRAWAL -> application.withdraw(actor, NOW);
            case APPEAL -> application.appeal(actor, NOW);
            case COMPLETENESS -> application.record(actor, Step.COMPLETENESS, StepResult.PASSED, DEADLINES, NOW);
            case IDENTITY -> application.record(actor, Step.IDENTITY, StepResult.PASSED, DEADLINES, NOW);
            case ACCOUNTS -> application.record(actor, Step.ACCOUNTS, StepResult.PASSED, DEADLINES, NOW);
            case BACKGROUND -> application.record(actor, Step.BACKGROUND, StepResult.PASSED, DEADLINES, NOW);
            case ASSESSMENT -> application.record(actor, Step.ASSESSMENT, StepResult.PASSED, DEADLINES, NOW);
            case APPROVAL -> application.decide(actor, Outcome.APPROVED, DEADLINES, NOW);
            case REJECTION -> application.decide(actor, Outcome.REJECTED, DEADLINES, NOW);
        };
    }

    private static Application in(ApplicationState state) {
        return with(state, List.of(step(Step.ASSESSMENT, StepResult.PASSED, "assessor")));
    }

    private static Application with(ApplicationState state, List<StepRecord> steps) {
        var details = new Details(MemberKind.KOL, "Mẫu", List.of(), "79", List.of(), Details.Language.VI);
        var decisions = List.of(new Decision(Outcome.REJECTED, null, "rejecter", NOW));
        return new Application(
                ID,
                1,
                new Applicant("applicant", "filer"),
                ID,
                null,
                details,
                state,
                steps,
                decisions,
                null,
                null,
                NOW,
                null);
    }

    private static StepRecord step(Step step, StepResult result, String officer) {
        return new StepRecord(ID, step, result, null, officer, NOW);
    }

    private static InReview review(Step step) {
        return new InReview(step);
    }

    private static Map.Entry<ApplicationState, Map<Action, ApplicationState>> asking(Step step) {
        var asked = new InformationRequested(step, INFORMATION_UNTIL);
        return Map.entry(asked, Map.of(CHANGE, asked, SUBMISSION, review(step), WITHDRAWAL, new Withdrawn()));
    }

    private static Map.Entry<ApplicationState, Map<Action, ApplicationState>> failed(Step step) {
        return Map.entry(new Failed(step), Map.of(REJECTION, new Rejected(APPEAL_UNTIL)));
    }

    private static Map.Entry<ApplicationState, Map<Action, ApplicationState>> row(
            ApplicationState state, Action one, ApplicationState to, Action other, ApplicationState there) {
        return Map.entry(state, new EnumMap<>(Map.of(one, to, other, there)));
    }
}
