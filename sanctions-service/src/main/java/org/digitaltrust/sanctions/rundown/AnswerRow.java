package org.digitaltrust.sanctions.rundown;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.sanctions.evaluation.AnswerItem;
import org.digitaltrust.sanctions.evaluation.EvaluationView;
import org.digitaltrust.sanctions.evaluation.Malformed;
import org.digitaltrust.sanctions.evaluation.NamesUnreadable;
import org.digitaltrust.sanctions.party.Asker;
import org.digitaltrust.sanctions.rundown.RundownView.RowView;

/** Answers one row, and notes what that discloses. */
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
    private final ReasonInWords reason;

    AnswerRow(ReadRow readRow, AnswerItem answerItem, ReasonInWords reason) {
        this.readRow = readRow;
        this.answerItem = answerItem;
        this.reason = reason;
    }

    Result answer(RundownItem item, Caller caller, Asker asker, Locale language) {
        try {
            var asked = readRow.read(item);
            var answer = answerItem.answer(asked.question(), caller, asker, OPERATION);
            return new Result.Answered(
                    row(asked, answer, language), answer.context().validUntil());
        } catch (Malformed malformed) {
            var complaint = malformed.complaint().replace("resource.properties.", "");
            return new Result.Unreadable(new UnreadableRow(item.row(), column(malformed.path()) + " " + complaint));
        } catch (NamesUnreadable hidden) {
            return new Result.Unreadable(new UnreadableRow(
                    item.row(), Column.PERSON.key() + " cannot be found by name now: give an account, or ask later"));
        }
    }

    private RowView row(AskedRow asked, EvaluationView answer, Locale language) {
        var context = answer.context();
        return new RowView(
                asked.row(),
                asked.person(),
                asked.role(),
                asked.medium(),
                asked.start(),
                asked.programme(),
                asked.channel(),
                context.outcome(),
                answer.decision(),
                reason.of(answer, asked.byName(), language),
                context.obligations(),
                context.candidates(),
                context.nextChangeAt());
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
