package org.digitaltrust.sanctions.rundown;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.sanctions.evaluation.AnswerItem;
import org.digitaltrust.sanctions.evaluation.EvaluationView;
import org.digitaltrust.sanctions.evaluation.Malformed;
import org.digitaltrust.sanctions.evaluation.NamesUnreadable;
import org.digitaltrust.sanctions.party.Asker;
import org.digitaltrust.sanctions.rundown.FindCandidates.Found;
import org.digitaltrust.sanctions.rundown.RundownView.RowView;
import org.jspecify.annotations.Nullable;

/** Answers one row, and notes what that discloses. To whoever may know, it also names those who are merely similar. */
@ApplicationScoped
class AnswerRow {

    /** What became of a row. */
    sealed interface Result {
        /** @param validUntil until when the answer may be relied on */
        record Answered(RowView row, Instant validUntil) implements Result {}

        record Unreadable(UnreadableRow row) implements Result {}
    }

    private static final String OPERATION = "rundown";

    private final ReadRow readRow;
    private final AnswerItem answerItem;
    private final FindCandidates candidates;
    private final NoteRundown note;
    private final ReasonInWords reason;

    AnswerRow(
            ReadRow readRow, AnswerItem answerItem, FindCandidates candidates, NoteRundown note, ReasonInWords reason) {
        this.readRow = readRow;
        this.answerItem = answerItem;
        this.candidates = candidates;
        this.note = note;
        this.reason = reason;
    }

    Result answer(RundownItem item, Caller caller, Asker asker, Locale language) {
        try {
            var asked = readRow.read(item);
            var answer = answerItem.answer(asked.question(), caller, asker, OPERATION);
            var found = asked.byName() && AnswerItem.mayKnowCandidates(caller)
                    ? candidates.of(asked, answer, asker)
                    : List.<Found>of();
            var evidence = note.similar(found, answer, asker);
            return new Result.Answered(
                    row(asked, answer, found, evidence, language),
                    answer.context().validUntil());
        } catch (Malformed malformed) {
            var complaint = malformed.complaint().replace("resource.properties.", "");
            return new Result.Unreadable(new UnreadableRow(item.row(), column(malformed.path()) + " " + complaint));
        } catch (NamesUnreadable hidden) {
            return new Result.Unreadable(new UnreadableRow(
                    item.row(), Column.PERSON.key() + " cannot be found by name now: give an account, or ask later"));
        }
    }

    private RowView row(
            AskedRow asked, EvaluationView answer, List<Found> found, @Nullable UUID evidence, Locale language) {
        var context = answer.context();
        return new RowView(
                asked.row(),
                asked.person(),
                asked.role(),
                asked.medium(),
                asked.start(),
                asked.programme(),
                asked.channel(),
                asked.details(),
                context.outcome(),
                answer.decision(),
                context.subjectId(),
                reason.of(answer, asked.byName(), found.stream().anyMatch(Found::isSimilar), language),
                context.obligations(),
                found.isEmpty() ? null : found.stream().map(Found::toView).toList(),
                context.nextChangeAt(),
                evidence);
    }

    /** The column that holds what a question has at this place. */
    private static String column(String path) {
        return switch (path) {
            case "subject.id", "subject.properties.name" -> Column.PERSON.key();
            case "action.name" -> Column.ROLE.key();
            case "resource.id" -> Column.MEDIUM.key();
            case "context.time" -> Column.START.key();
            default -> path.substring(path.lastIndexOf('.') + 1);
        };
    }
}
