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
import org.digitaltrust.sanctions.party.Asker;
import org.digitaltrust.sanctions.register.Register;
import org.digitaltrust.sanctions.rundown.AnswerRow.Result.Answered;
import org.digitaltrust.sanctions.rundown.AnswerRow.Result.Unreadable;
import org.digitaltrust.sanctions.rundown.RundownView.RowView;

/** Answers a guest list row by row, signs the whole and keeps it. */
@ApplicationScoped
class AnswerRundown {

    private final AnswerRow answerRow;
    private final SignRundown sign;
    private final RundownStore store;
    private final Register register;
    private final Ids ids;
    private final Clock clock;

    AnswerRundown(AnswerRow answerRow, SignRundown sign, RundownStore store, Register register, Ids ids, Clock clock) {
        this.answerRow = answerRow;
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
            switch (answerRow.answer(item, caller, asker, language)) {
                case Answered it -> {
                    rows.add(it.row());
                    validUntil.add(it.validUntil());
                }
                case Unreadable it -> unreadable.add(it.row());
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

    private static Map<String, Integer> counts(List<RowView> rows) {
        var counts = new TreeMap<String, Integer>();
        rows.forEach(it -> counts.merge(it.outcome().name().toLowerCase(Locale.ROOT), 1, Integer::sum));
        return counts;
    }
}
