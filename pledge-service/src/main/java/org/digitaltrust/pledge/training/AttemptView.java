package org.digitaltrust.pledge.training;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.pledge.training.Attempt.Status;
import org.digitaltrust.pledge.wording.Wording;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An attempt. Which options are right is in no answer, before the submission or after it. */
record AttemptView(
        UUID id,
        UUID trainingId,
        UUID memberId,
        Status status,
        Instant startedAt,
        Instant closesAt,

        @Nullable @Schema(description = "While the attempt is open, for who takes it")
        List<QuestionView> questions,

        @Nullable Instant submittedAt,
        @Nullable Integer rightAnswers,
        int ofQuestions,

        @Nullable @Schema(description = "How long having passed counts")
        Instant validUntil,

        @Nullable @Schema(description = "When another attempt can begin, after one that was not passed")
        Instant nextAttemptFrom) {

    record QuestionView(String id, Wording text, List<OptionView> options) {}

    record OptionView(String id, Wording text) {}

    static AttemptView of(KeptAttempt kept, boolean own, Rules rules, Instant now) {
        var attempt = kept.attempt();
        var facts = attempt.facts();
        var status = attempt.statusAt(now);
        var submitted = attempt instanceof Attempt.Submitted it ? it : null;
        return new AttemptView(
                facts.id(),
                facts.trainingId(),
                facts.memberId(),
                status,
                facts.startedAt(),
                facts.closesAt(),
                own && status == Status.OPEN ? questions(attempt.paper()) : null,
                submitted == null ? null : submitted.at(),
                submitted == null ? null : submitted.right(),
                attempt.paper().items().size(),
                kept.validUntil(),
                status == Status.OPEN ? null : attempt.coolingDownUntil(rules).orElse(null));
    }

    private static List<QuestionView> questions(Paper paper) {
        return paper.items().stream()
                .map(it -> new QuestionView(
                        it.question(),
                        it.text(),
                        it.options().stream()
                                .map(option -> new OptionView(option.id(), option.text()))
                                .toList()))
                .toList();
    }
}
