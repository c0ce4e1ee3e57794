package org.digitaltrust.sanctions.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.digitaltrust.contracts.SanctionsState.Bindingness;
import org.digitaltrust.sanctions.register.SubjectRecord;
import org.digitaltrust.sanctions.restriction.Restriction;
import org.jspecify.annotations.Nullable;

/**
 * The rules of an answer: register state and question in, answer out, nothing else.
 *
 * <ol>
 *   <li>A restriction counts if it stands, its period contains the asked time, and its scope covers the appearance.
 *   <li>A mandatory one binds everybody, a contractual one callers that belong to a member, a recommendation nobody.
 *   <li>What binds has the effect of its level; what does not bind is advice.
 *   <li>A carve-out removes a restriction if the caller claims it and the restriction lists it.
 *   <li>Of all effects the strictest is the outcome; obligations unite.
 *   <li>If a name stands for two different people, one of whom would be refused, nobody but a person can tell.
 * </ol>
 */
final class AppearanceRules {

    private AppearanceRules() {}

    /**
     * @param holders whom the question's name stands for; more than one if records have not been merged, or a handle has
     *     changed hands
     */
    static Answer answer(List<SubjectRecord> holders, Question question, boolean callerBound) {
        if (holders.isEmpty()) {
            return Answer.UNKNOWN;
        }
        var reasons = new ArrayList<Reason>();
        for (var holder : holders) {
            for (var restriction : holder.standing()) {
                judge(restriction, question, callerBound).ifPresent(reasons::add);
            }
        }
        var outcome = outcome(reasons, holders, question);
        return new Answer(
                outcome,
                subject(holders),
                bindingness(reasons),
                List.copyOf(reasons),
                obligations(reasons),
                nextChange(holders, question));
    }

    private static Optional<Reason> judge(Restriction restriction, Question question, boolean callerBound) {
        if (!restriction.appliesAt(question.time())) {
            return Optional.empty();
        }
        return Coverage.of(restriction.scope(), question).map(matched -> {
            var claimed = question.carveOut();
            return claimed != null && restriction.carveOuts().contains(claimed)
                    ? new Reason.CarvedOut(restriction, claimed)
                    : new Reason.Applies(restriction, effect(restriction, callerBound), matched);
        });
    }

    private static Outcome effect(Restriction restriction, boolean callerBound) {
        var binds = switch (restriction.bindingness()) {
            case MANDATORY -> true;
            case CONTRACTUAL -> callerBound;
            case RECOMMENDATION -> false;
        };
        if (!binds) {
            return Outcome.ADVISED_AGAINST;
        }
        return switch (restriction.level()) {
            case RESTRICTED -> Outcome.RESTRICTED;
            case CONDITIONAL -> Outcome.PERMITTED_WITH_CONDITIONS;
            case ADVISORY -> Outcome.ADVISED_AGAINST;
        };
    }

    private static Outcome outcome(List<Reason> reasons, List<SubjectRecord> holders, Question question) {
        var strictest = applying(reasons)
                .map(Reason.Applies::effect)
                .min(Comparator.naturalOrder())
                .orElse(Outcome.PERMITTED);
        return strictest == Outcome.RESTRICTED && Identity.isAmbiguous(holders, question)
                ? Outcome.INDETERMINATE
                : strictest;
    }

    private static @Nullable Bindingness bindingness(List<Reason> reasons) {
        return applying(reasons)
                .min(Comparator.comparing(Reason.Applies::effect)
                        .thenComparing(it -> it.restriction().bindingness()))
                .map(it -> it.restriction().bindingness())
                .orElse(null);
    }

    private static List<String> obligations(List<Reason> reasons) {
        return applying(reasons)
                .flatMap(it -> it.restriction().obligations().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static @Nullable Instant nextChange(List<SubjectRecord> holders, Question question) {
        return holders.stream()
                .flatMap(it -> it.standing().stream())
                .filter(it -> Coverage.of(it.scope(), question).isPresent())
                .flatMap(it -> Stream.of(
                        Optional.of(it.period().from()),
                        Optional.ofNullable(it.period().until())))
                .flatMap(Optional::stream)
                .filter(it -> it.isAfter(question.time()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Stream<Reason.Applies> applying(List<Reason> reasons) {
        return reasons.stream().filter(Reason.Applies.class::isInstance).map(Reason.Applies.class::cast);
    }

    private static @Nullable UUID subject(List<SubjectRecord> holders) {
        return holders.size() == 1 ? holders.getFirst().subject().id() : null;
    }
}
