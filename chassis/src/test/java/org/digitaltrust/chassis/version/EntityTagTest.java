package org.digitaltrust.chassis.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {

    @Test
    void a_tag_is_the_version_in_quotes() {
        assertThat(EntityTag.of(7)).isEqualTo("\"7\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", " \"7\" ", "\"6\", \"7\"", "\"6\",\"7\",\"8\"", "*"})
    void whoever_names_the_current_version_may_change_it(String ifMatch) {
        assertThatCode(() -> EntityTag.require(ifMatch, 7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "\"77\"", "7", "W/\"7\"", "\"6\", \"8\"", ",", "\"7"})
    void whoever_names_another_version_is_stale(String ifMatch) {
        assertThat(refusal(ifMatch)).isEqualTo(EdgeProblem.STALE_VERSION);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void whoever_names_none_is_asked_for_it(String ifMatch) {
        assertThat(refusal(ifMatch)).isEqualTo(EdgeProblem.VERSION_REQUIRED);
    }

    private static Object refusal(String ifMatch) {
        return catchThrowableOfType(Problem.class, () -> EntityTag.require(ifMatch, 7))
                .type();
    }
}
