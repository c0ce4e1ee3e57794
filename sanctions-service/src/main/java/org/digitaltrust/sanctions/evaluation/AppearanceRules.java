package org.digitaltrust.sanctions.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.digitaltrust.contracts.SanctionsState.Bindingness;
import org.digitaltrust.sanctions.party.Asker;
import org.digitaltrust.sanctions.permit.Permit;
import org.digitaltrust.sanctions.register.SubjectRecord;
import org.digitaltrust.sanctions.restriction.Restriction;
import org.jspecify.annotations.Nullable;

/**
 * The rules of an answer: register state and question in, answer out, nothing else. {@code docs/answers.md} shows them as
 * tables.
 *
 * <ol>
 *   <li>A restriction counts if it stands, its period contains the asked time, and its scope covers the appearance
 *       ({@link Coverage}).
 *   <li>A carve-out or permit that the caller claims removes it if it lists the carve-out ({@link Exemption}).
 *   <li>What is left has the effect of its bindingness and level ({@link Effect}).
 *   <li>Of all effects the strictest is the outcome; obligations unite.
 *   <li>If a name stands for two different people, one of whom would be refused, nobody but a person can tell
 *       ({@link Identity}). A name that is no account never decides at all ({@link PersonRules}).
 * </ol>
 */
final class AppearanceRules {

    private static final Comparator<Reason.Applies> STRICTEST_FIRST = Comparator.comparing(Reason.Applies::effect)
            .thenComparing(it -> it.restriction().bindingness())
            .thenComparing(it -> it.restriction().id());

    private AppearanceRules() {}

    /**
     * @param holders whom the question's name stands for; more than one if records have not been merged, or a handle has
     *     changed hands
     */
    static Answer answer(List<SubjectRecord> holders, Question question, Asker asker) {
        if (holders.isEmpty()) {
            return Answer.UNKNOWN;
        }
        if (nothingStands(holders)) {
            return Answer.permitted(subject(holders));
        }
        var applying = new ArrayList<Reason.Applies>(0);
        var others = new ArrayList<Reason>(0);
        for (var holder : holders) {
            for (var restriction : holder.standing()) {
                if (restriction.appliesAt(question.time()) && Coverage.covers(restriction.scope(), question)) {
                    judge(restriction, holder.permits(), question, asker, applying, others);
                }
            }
        }
        if (applying.isEmpty()) {
            return new Answer(
                    Outcome.PERMITTED,
                    subject(holders),
                    null,
                    List.copyOf(others),
                    List.of(),
                    NextChange.after(question, holders));
        }
        applying.sort(STRICTEST_FIRST);
        var strictest = applying.getFirst().effect();
        if (strictest == Outcome.RESTRICTED && Identity.isAmbiguous(holders, question)) {
            strictest = Outcome.INDETERMINATE;
            others.addFirst(new Reason.HandleChangedHands());
        }
        return new Answer(
                strictest,
                subject(holders),
                bindingness(applying),
                united(applying, others),
                obligations(applying),
                NextChange.after(question, holders));
    }

    private static void judge(
            Restriction restriction,
            List<Permit> permits,
            Question question,
            Asker asker,
            List<Reason.Applies> applying,
            List<Reason> others) {
        Exemption.of(restriction, permits, question, asker)
                .ifPresentOrElse(
                        others::add,
                        () -> applying.add(new Reason.Applies(
                                restriction,
                                Effect.of(restriction, asker.bound()),
                                Coverage.matched(restriction.scope(), question))));
    }

    private static List<Reason> united(List<Reason.Applies> applying, List<Reason> others) {
        return others.isEmpty()
                ? List.copyOf(applying)
                : Stream.concat(applying.stream(), others.stream()).toList();
    }

    private static boolean nothingStands(List<SubjectRecord> holders) {
        for (var holder : holders) {
            if (!holder.standing().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static Bindingness bindingness(List<Reason.Applies> strictestFirst) {
        return strictestFirst.getFirst().restriction().bindingness();
    }

    private static List<String> obligations(List<Reason.Applies> applying) {
        if (applying.size() == 1) {
            return applying.getFirst().restriction().obligations();
        }
        return applying.stream()
                .flatMap(it -> it.restriction().obligations().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static @Nullable SubjectRecord subject(List<SubjectRecord> holders) {
        return holders.size() == 1 ? holders.getFirst() : null;
    }
}
