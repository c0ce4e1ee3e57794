package org.digitaltrust.sanctions.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.sanctions.disclosure.Disclosure;
import org.digitaltrust.sanctions.disclosure.DisclosureLog;
import org.digitaltrust.sanctions.evaluation.Evaluate.Evaluation;
import org.jspecify.annotations.Nullable;

/** Notes what an answer tells about restrictions, before it is given. Answers that tell nothing are only counted. */
@ApplicationScoped
public class NoteAnswer {

    private final DisclosureLog log;
    private final Ids ids;
    private final Clock clock;

    NoteAnswer(DisclosureLog log, Ids ids, Clock clock) {
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param operation how the answer was asked for, such as {@code evaluation}
     * @return the id under which the disclosure is kept; null for an answer that discloses nothing
     */
    public @Nullable UUID note(Evaluation it, String operation) {
        var asker = it.asker();
        var purpose = it.question().moment().purpose();
        if (!it.discloses()) {
            log.clear(asker.client(), purpose, clock.instant());
            return null;
        }
        var id = ids.next();
        log.disclosed(new Disclosure(
                id,
                clock.instant(),
                asker.subject(),
                asker.client(),
                operation,
                it.answer().subject(),
                restrictions(it.answer()),
                purpose,
                it.answer().outcome().name().toLowerCase(Locale.ROOT),
                it.edition().version()));
        return id;
    }

    private static List<UUID> restrictions(Answer answer) {
        return answer.reasons().stream()
                .flatMap(reason -> switch (reason) {
                    case Reason.Applies it -> Stream.of(it.restriction().id());
                    case Reason.CarvedOut it -> Stream.of(it.restriction().id());
                    case Reason.Namesake it ->
                        it.candidate().standing().stream().map(restriction -> restriction.id());
                    case Reason.HandleChangedHands it -> Stream.<UUID>of();
                })
                .distinct()
                .toList();
    }
}
