package org.digitaltrust.pledge.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.digitaltrust.contracts.CodeState.Change;
import org.digitaltrust.pledge.code.CodeVersion.Adopted;
import org.digitaltrust.pledge.code.CodeVersion.Adoption;
import org.digitaltrust.pledge.code.CodeVersion.Draft;
import org.digitaltrust.pledge.code.CodeVersion.InConsultation;
import org.digitaltrust.pledge.code.CodeVersion.InForce;
import org.digitaltrust.pledge.code.CodeVersion.Status;
import org.digitaltrust.pledge.code.CodeVersion.Superseded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CodeVersionTest {

    private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");
    private static final UUID CODE = new UUID(0, 1);
    private static final VersionFacts FACTS = facts(CODE, 2);
    private static final Adoption ADOPTION = new Adoption("admin", NOON);

    static Stream<Arguments> states() {
        return Stream.of(
                Arguments.of(new Draft(FACTS), Status.DRAFT, List.of(Step.CONSULTATION, Step.ADOPTION)),
                Arguments.of(new InConsultation(FACTS, NOON), Status.CONSULTATION, List.of(Step.ADOPTION)),
                Arguments.of(new Adopted(FACTS, ADOPTION), Status.ADOPTED, List.of(Step.ENTRY_INTO_FORCE)),
                Arguments.of(new InForce(FACTS, ADOPTION, NOON), Status.IN_FORCE, List.of()),
                Arguments.of(new Superseded(FACTS, ADOPTION, NOON, NOON), Status.SUPERSEDED, List.of()));
    }

    @ParameterizedTest
    @MethodSource("states")
    void each_state_says_which_steps_lead_on(CodeVersion version, Status status, List<Step> possible) {
        assertThat(version.status()).isEqualTo(status);
        assertThat(version.possible()).isEqualTo(possible);
    }

    @Test
    void consultation_may_be_left_out() {
        var direct = new Draft(FACTS).adopt("admin", NOON);
        var consulted = new Draft(FACTS).consult(NOON).adopt("admin", NOON);

        assertThat(direct).isEqualTo(new Transition.Moved(new Adopted(FACTS, ADOPTION)));
        assertThat(consulted).isEqualTo(direct);
    }

    @Test
    void whoever_proposed_a_version_does_not_adopt_it() {
        assertThat(new Draft(FACTS).adopt("editor", NOON)).isInstanceOf(Transition.OwnProposal.class);
        assertThat(new Draft(FACTS).consult(NOON).adopt("editor", NOON)).isInstanceOf(Transition.OwnProposal.class);
    }

    @Test
    void a_version_enters_into_force_from_its_own_time_on() {
        var adopted = new Adopted(FACTS, ADOPTION);

        var before = adopted.enterIntoForce(NOON.minusNanos(1));
        var then = adopted.enterIntoForce(NOON);

        assertThat(before).isEqualTo(new Transition.TooEarly(NOON));
        assertThat(then).isEqualTo(new Transition.Moved(new InForce(FACTS, ADOPTION, NOON)));
    }

    @Test
    void what_is_superseded_was_in_force_until_then() {
        var later = NOON.plusSeconds(1);

        assertThat(new InForce(FACTS, ADOPTION, NOON).supersede(later))
                .isEqualTo(new Superseded(FACTS, ADOPTION, NOON, later));
    }

    @Test
    void a_version_is_later_only_than_lower_numbers_of_its_own_code() {
        var inForce = new InForce(FACTS, ADOPTION, NOON);

        assertThat(inForce.isLaterThan(facts(CODE, 1))).isTrue();
        assertThat(inForce.isLaterThan(facts(CODE, 3))).isFalse();
        assertThat(inForce.isLaterThan(facts(new UUID(0, 9), 1))).isFalse();
    }

    private static VersionFacts facts(UUID code, int number) {
        return new VersionFacts(new UUID(1, number), code, number, Change.MATERIAL, NOON, "editor", NOON);
    }
}
