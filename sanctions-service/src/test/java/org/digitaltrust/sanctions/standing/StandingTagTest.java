package org.digitaltrust.sanctions.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaltrust.sanctions.restriction.Example.restriction;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.chassis.json.JsonRules;
import org.digitaltrust.sanctions.register.Register;
import org.digitaltrust.sanctions.register.SubjectRecord;
import org.digitaltrust.sanctions.subject.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTagTest {

    private static final Instant FROM = Instant.parse("2026-12-01T05:00:00Z");
    private static final Instant UNTIL = FROM.plus(Duration.ofHours(1));
    private static final Subject SUBJECT =
            new Subject(UUID.randomUUID(), null, null, List.of(), List.of(), List.of(), null, List.of());
    private static final SubjectRecord RECORD =
            new SubjectRecord(SUBJECT, List.of(restriction(FROM, UNTIL)), List.of(), List.of());

    private final StandingTag tag = new StandingTag(JsonRules.mapper());

    @Test
    void an_answer_that_says_the_same_later_has_the_same_tag_and_one_that_says_something_else_has_not() {
        // When
        var first = tag.of(view(1, FROM));
        var later = tag.of(view(2, UNTIL.minusSeconds(1)));
        var before = tag.of(view(3, FROM.minusSeconds(1)));
        var over = tag.of(view(4, UNTIL));

        // Then
        assertThat(later).isEqualTo(first).startsWith("\"").endsWith("\"");
        assertThat(before).isNotEqualTo(first);
        assertThat(over).isNotEqualTo(first).isNotEqualTo(before);
    }

    @Test
    void an_answer_may_be_kept_for_fifteen_minutes_but_not_past_the_next_change_nor_from_a_register_that_is_old() {
        assertThat(view(1, FROM).secondsLeft(FROM)).isEqualTo(900);
        assertThat(view(1, UNTIL.minusSeconds(5)).secondsLeft(UNTIL.minusSeconds(5)))
                .isEqualTo(5);
        assertThat(view(1, FROM).secondsLeft(FROM.plusSeconds(901))).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"a\" | true",
                "W/\"a\" | true",
                "\"b\", \"a\" | true",
                "* | true",
                "\"b\" | false",
                "a | false",
                "'' | false",
                " | false",
            })
    void a_client_names_what_it_has(String ifNoneMatch, boolean known) {
        assertThat(StandingTag.isNamedIn(ifNoneMatch, "\"a\"")).isEqualTo(known);
    }

    private static StandingView view(long version, Instant now) {
        return StandingView.of(List.of(RECORD), new Register.Edition(version, now), now);
    }
}
