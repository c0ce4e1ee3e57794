package org.digitaltrust.sanctions.rundown;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.sanctions.evaluation.AnswerItem;
import org.digitaltrust.sanctions.evaluation.EvaluationView;
import org.digitaltrust.sanctions.evaluation.Malformed;
import org.digitaltrust.sanctions.party.Asker;
import org.digitaltrust.sanctions.register.Register;
import org.digitaltrust.sanctions.rundown.RundownView.RowView;

/** Answers a guest list row by row, signs the whole and keeps it. */
@ApplicationScoped
class AnswerRundown {

    private static final String OPERATION = "rundown";

    private final ReadRow readRow;
    private final AnswerItem answerItem;
    private final ReasonInWords reason;
    private final SignRundown sign;
    private final RundownStore store;
    private final Register register;
    private final Ids ids;
    private final Clock clock;

    AnswerRundown(
            ReadRow readRow,
            AnswerItem answerItem,
            ReasonInWords reason,
            SignRundown sign,
            RundownStore store,
            Register register,
            Ids ids,
            Clock clock) {
        this.readRow = readRow;
        this.answerItem = answerItem;
        this.reason = reason;
        this.sign = sign;
        this.store = store;
        this.register = register;
        this.ids = ids;
        this.clock = clock;
    }

    /** Part of the caller's transaction, but for the answers themselves: a permit is used up at once, and nobody waits. */
    UUID answer(Rundown rundown, Caller caller, Asker asker, Locale language) {
        var view = QuarkusTransaction.suspendingExisting().call(() -> answers(rundown, caller, asker, language));
        store.add(asker, view);
        return view.id();
    }

    private RundownView answers(Rundown rundown, Caller caller, Asker asker, Locale language) {
        // Read before the first row is answered: each answer is then at least as new as the whole says.
        var edition = register.edition();
        var rows = new ArrayList<RowView>();
        var unreadable = new ArrayList<>(rundown.unreadable());
        var validUntil = new ArrayList<Instant>();
        for (var item : rundown.items()) {
            try {
                var asked = readRow.read(item);
                var answer = answerItem.answer(asked.question(), caller, asker, OPERATION);
                validUntil.add(answer.context().validUntil());
                rows.add(row(asked, answer, language));
            } catch (Malformed malformed) {
                unreadable.add(new UnreadableRow(item.row(), column(malformed.path()) + " " + malformed.complaint()));
            }
        }
        unreadable.sort(Comparator.comparingInt(UnreadableRow::row));
        var view = new RundownView(
                ids.next(),
                clock.instant(),
                edition.asOf(),
                edition.version(),
                validUntil.stream().min(Comparator.naturalOrder()).orElse(edition.asOf()),
                counts(rows),
                rundown.ignoredColumns(),
                rows,
                unreadable,
                null);
        return view.with(sign.sign(view, asker));
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

    private static Map<String, Integer> counts(List<RowView> rows) {
        var counts = new TreeMap<String, Integer>();
        rows.forEach(it -> counts.merge(it.outcome().name().toLowerCase(Locale.ROOT), 1, Integer::sum));
        return counts;
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
