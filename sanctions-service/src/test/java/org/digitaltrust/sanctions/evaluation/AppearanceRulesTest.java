package org.digitaltrust.sanctions.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaltrust.contracts.SanctionsState.Bindingness.CONTRACTUAL;
import static org.digitaltrust.contracts.SanctionsState.Bindingness.MANDATORY;
import static org.digitaltrust.contracts.SanctionsState.Bindingness.RECOMMENDATION;
import static org.digitaltrust.contracts.SanctionsState.Level.ADVISORY;
import static org.digitaltrust.contracts.SanctionsState.Level.CONDITIONAL;
import static org.digitaltrust.contracts.SanctionsState.Level.RESTRICTED;
import static org.digitaltrust.sanctions.evaluation.Examples.AROUND_NOON;
import static org.digitaltrust.sanctions.evaluation.Examples.NOON;
import static org.digitaltrust.sanctions.evaluation.Examples.at;
import static org.digitaltrust.sanctions.evaluation.Examples.everywhere;
import static org.digitaltrust.sanctions.evaluation.Examples.known;
import static org.digitaltrust.sanctions.evaluation.Examples.question;
import static org.digitaltrust.sanctions.evaluation.Examples.restriction;
import static org.digitaltrust.sanctions.evaluation.Examples.scope;
import static org.digitaltrust.sanctions.evaluation.Examples.subject;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.digitaltrust.contracts.SanctionsState.Bindingness;
import org.digitaltrust.contracts.SanctionsState.Level;
import org.digitaltrust.sanctions.register.SubjectRecord;
import org.digitaltrust.sanctions.restriction.Dimension;
import org.digitaltrust.sanctions.subject.AccountName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppearanceRulesTest {

    @ParameterizedTest
    @CsvSource({
        "MANDATORY,      RESTRICTED,  false, RESTRICTED",
        "MANDATORY,      CONDITIONAL, false, PERMITTED_WITH_CONDITIONS",
        "MANDATORY,      ADVISORY,    false, ADVISED_AGAINST",
        "CONTRACTUAL,    RESTRICTED,  true,  RESTRICTED",
        "CONTRACTUAL,    CONDITIONAL, true,  PERMITTED_WITH_CONDITIONS",
        "CONTRACTUAL,    ADVISORY,    true,  ADVISED_AGAINST",
        "CONTRACTUAL,    RESTRICTED,  false, ADVISED_AGAINST",
        "CONTRACTUAL,    CONDITIONAL, false, ADVISED_AGAINST",
        "RECOMMENDATION, RESTRICTED,  true,  ADVISED_AGAINST",
        "RECOMMENDATION, RESTRICTED,  false, ADVISED_AGAINST",
    })
    void bindingness_and_level_decide_what_one_restriction_leads_to(
            Bindingness bindingness, Level level, boolean callerBound, Outcome expected) {
        // When
        var answer = answer(callerBound, subject(everywhere(bindingness, level)));

        // Then
        assertThat(answer.outcome()).isEqualTo(expected);
        assertThat(answer.bindingness()).isEqualTo(bindingness);
    }

    @Test
    void nobody_known_by_that_name_is_unknown_and_somebody_without_restrictions_is_permitted() {
        assertThat(answer(false).outcome()).isEqualTo(Outcome.UNKNOWN_SUBJECT);
        assertThat(answer(false, subject()).outcome()).isEqualTo(Outcome.PERMITTED);
    }

    @Test
    void the_strictest_of_several_is_the_outcome() {
        // Given
        var subject = subject(
                everywhere(RECOMMENDATION, RESTRICTED),
                everywhere(MANDATORY, CONDITIONAL),
                everywhere(MANDATORY, ADVISORY));

        // When
        var answer = answer(false, subject);

        // Then
        assertThat(answer.outcome()).isEqualTo(Outcome.PERMITTED_WITH_CONDITIONS);
        assertThat(answer.bindingness()).isEqualTo(MANDATORY);
        assertThat(answer.reasons()).hasSize(3);
    }

    @Test
    void a_period_includes_its_first_second_and_excludes_its_last() {
        // Given
        var subject = subject(everywhere(MANDATORY, RESTRICTED));

        // When, Then
        assertThat(outcomeAt(subject, AROUND_NOON.from())).isEqualTo(Outcome.RESTRICTED);
        assertThat(outcomeAt(subject, AROUND_NOON.from().minusNanos(1))).isEqualTo(Outcome.PERMITTED);
        assertThat(outcomeAt(subject, AROUND_NOON.until().minusNanos(1))).isEqualTo(Outcome.RESTRICTED);
        assertThat(outcomeAt(subject, AROUND_NOON.until())).isEqualTo(Outcome.PERMITTED);
    }

    @ParameterizedTest
    @CsvSource({
        "79, 79, RESTRICTED", "79, 01, PERMITTED", "79, vn, RESTRICTED", "79, worldwide, RESTRICTED",
        "vn, 79, RESTRICTED", "worldwide, 79, RESTRICTED", "79, , RESTRICTED", "vn, worldwide, RESTRICTED",
    })
    void territories_match_by_containment_either_way_and_when_the_question_names_none(
            String restricted, String asked, Outcome expected) {
        // Given
        var subject = subject(restriction(
                MANDATORY, RESTRICTED, scope(Dimension.all(), Dimension.only(List.of(restricted))), AROUND_NOON));

        // When
        var answer = AppearanceRules.answer(List.of(subject), at(NOON, asked, null), Examples.asker(false));

        // Then
        assertThat(answer.outcome()).isEqualTo(expected);
    }

    @Test
    void a_dimension_that_the_question_does_not_name_is_marked_unspecified() {
        // Given
        var subject = subject(
                restriction(MANDATORY, RESTRICTED, scope(Dimension.all(), Dimension.only(List.of("79"))), AROUND_NOON));

        // When
        var reason = (Reason.Applies) answer(false, subject).reasons().getFirst();

        // Then
        assertThat(reason.matched()).containsEntry("territory", "unspecified").containsEntry("medium", "television");
    }

    @Test
    void a_carve_out_counts_only_when_it_is_claimed_and_listed() {
        // Given
        var subject = subject(everywhere(MANDATORY, RESTRICTED));

        // When
        var claimed = AppearanceRules.answer(List.of(subject), at(NOON, null, "testimony"), Examples.asker(false));
        var notListed = AppearanceRules.answer(List.of(subject), at(NOON, null, "incidental"), Examples.asker(false));

        // Then
        assertThat(claimed.outcome()).isEqualTo(Outcome.PERMITTED);
        assertThat(claimed.reasons()).singleElement().isInstanceOf(Reason.CarvedOut.class);
        assertThat(notListed.outcome()).isEqualTo(Outcome.RESTRICTED);
    }

    @Test
    void another_medium_is_not_covered() {
        // Given
        var subject = subject(restriction(
                MANDATORY, RESTRICTED, scope(Dimension.only(List.of("print")), Dimension.all()), AROUND_NOON));

        // When, Then
        assertThat(answer(false, subject).outcome()).isEqualTo(Outcome.PERMITTED);
    }

    @Test
    void the_next_change_is_the_first_begin_or_end_after_the_asked_time() {
        // Given
        var subject = subject(everywhere(CONTRACTUAL, RESTRICTED));

        // When, Then
        assertThat(answer(false, subject).nextChangeAt()).isEqualTo(AROUND_NOON.until());
        assertThat(AppearanceRules.answer(
                                List.of(subject),
                                at(AROUND_NOON.from().minusSeconds(9), null, null),
                                Examples.asker(false))
                        .nextChangeAt())
                .isEqualTo(AROUND_NOON.from());
    }

    @Test
    void two_records_of_one_account_get_the_stricter_answer_until_they_are_merged() {
        // Given
        var free = known(Set.of(AccountName.handle("tiktok", "somebody")));
        var restricted = known(Set.of(AccountName.handle("tiktok", "somebody")), everywhere(MANDATORY, RESTRICTED));

        // When, Then
        assertThat(answer(false, free, restricted).outcome()).isEqualTo(Outcome.RESTRICTED);
    }

    @Test
    void a_handle_seen_under_two_user_ids_is_indeterminate_if_either_holder_would_be_refused() {
        // Given
        var before = known(Set.of(AccountName.uid("tiktok", "1")), everywhere(MANDATORY, RESTRICTED));
        var after = known(Set.of(AccountName.uid("tiktok", "2")));

        // When, Then
        assertThat(answer(false, before, after).outcome()).isEqualTo(Outcome.INDETERMINATE);
        assertThat(answer(false, known(Set.of(AccountName.uid("tiktok", "1"))), after)
                        .outcome())
                .isEqualTo(Outcome.PERMITTED);
    }

    @Test
    void two_accounts_of_one_person_are_no_reason_to_doubt_who_is_meant() {
        // Given
        var member = known(
                Set.of(AccountName.uid("tiktok", "1"), AccountName.uid("tiktok", "2")),
                everywhere(MANDATORY, RESTRICTED));
        var withoutId = known(Set.of(AccountName.handle("tiktok", "somebody")));

        // When, Then
        assertThat(answer(false, member, withoutId).outcome()).isEqualTo(Outcome.RESTRICTED);
    }

    private static Outcome outcomeAt(SubjectRecord subject, Instant time) {
        return AppearanceRules.answer(List.of(subject), at(time, null, null), Examples.asker(false))
                .outcome();
    }

    private static Answer answer(boolean callerBound, SubjectRecord... holders) {
        return AppearanceRules.answer(List.of(holders), question(), Examples.asker(callerBound));
    }
}
