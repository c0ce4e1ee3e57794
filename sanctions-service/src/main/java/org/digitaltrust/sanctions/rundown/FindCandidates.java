package org.digitaltrust.sanctions.rundown;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.digitaltrust.sanctions.evaluation.AnswerItem;
import org.digitaltrust.sanctions.evaluation.EvaluationView;
import org.digitaltrust.sanctions.name.Band;
import org.digitaltrust.sanctions.party.Asker;
import org.digitaltrust.sanctions.register.Register;
import org.digitaltrust.sanctions.register.SubjectRecord;
import org.digitaltrust.sanctions.rundown.RundownView.CandidateView;
import org.jspecify.annotations.Nullable;

/**
 * Whom a row's name may stand for, of those who would be refused here: besides the exact and strong namesakes, on whom the
 * answer rests, also the possible ones, on whom it does not.
 */
@ApplicationScoped
class FindCandidates {

    private static final int MOST_SIMILAR = 20;
    private static final int MOST_LOOKED_AT = 200;

    private final Register register;
    private final AnswerItem answerItem;

    FindCandidates(Register register, AnswerItem answerItem) {
        this.register = register;
        this.answerItem = answerItem;
    }

    /** Somebody who would be refused. */
    record Found(SubjectRecord record, Band band) {
        /** Whether the answer does not rest on it. */
        boolean isSimilar() {
            return band == Band.POSSIBLE;
        }

        CandidateView toView() {
            return new CandidateView(record.subject().id(), record.subject().displayName(), band);
        }
    }

    /** Best first. */
    List<Found> of(AskedRow asked, EvaluationView answer, Asker asker) {
        var namesakes = answer.context().candidates() == null
                ? List.<UUID>of()
                : answer.context().candidates().stream()
                        .map(EvaluationView.CandidateView::subjectId)
                        .toList();
        var near = near(asked, asker, namesakes.size() + MOST_LOOKED_AT);
        var exactOrStrong = near.stream()
                .filter(it -> namesakes.contains(it.record().subject().id()));
        var similar = near.stream()
                .filter(Found::isSimilar)
                .filter(it ->
                        answerItem.refuses(asked.about(it.record().subject().id()), asker))
                .limit(MOST_SIMILAR);
        return Stream.concat(exactOrStrong, similar).toList();
    }

    /** Without those who are known to be born in another year, or whom this party has reviewed: they are not meant. */
    private List<Found> near(AskedRow asked, Asker asker, int most) {
        var normalised = register.normalised(asked.person());
        var year = asked.details().birthYear();
        return register
                .byName(
                        asked.person(),
                        Band.POSSIBLE,
                        most,
                        it -> !it.standing().isEmpty()
                                && mayBeBornIn(year, it.subject().birthYear())
                                && !it.isReviewed(asker.party(), normalised, year))
                .matches()
                .stream()
                .map(it -> new Found(it.record(), it.match().band()))
                .toList();
    }

    private static boolean mayBeBornIn(@Nullable Integer asked, @Nullable Integer known) {
        return asked == null || known == null || Objects.equals(asked, known);
    }
}
