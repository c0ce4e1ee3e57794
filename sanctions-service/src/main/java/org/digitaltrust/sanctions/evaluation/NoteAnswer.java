package org.digitaltrust.sanctions.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.sanctions.disclosure.Disclosure;
import org.digitaltrust.sanctions.disclosure.DisclosureLog;
import org.digitaltrust.sanctions.evaluation.Evaluate.Evaluation;
import org.digitaltrust.sanctions.register.SubjectRecord;
import org.digitaltrust.sanctions.restriction.Restriction;
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
        told(it).forEach((subject, restrictions) -> log.disclosed(new Disclosure(
                id,
                clock.instant(),
                asker.subject(),
                asker.client(),
                operation,
                subject,
                restrictions,
                purpose,
                it.answer().outcome().name().toLowerCase(Locale.ROOT),
                it.edition().version())));
        return id;
    }

    /** Everybody whom the answer tells something about, and the restrictions it told of. */
    static Map<UUID, List<UUID>> told(Evaluation it) {
        var told = new LinkedHashMap<UUID, List<UUID>>();
        it.records().forEach(record -> told.put(record.subject().id(), restrictions(record, it.answer())));
        it.answer().reasons().forEach(reason -> {
            if (reason instanceof Reason.Namesake(var candidate)) {
                told.put(candidate.subject().id(), ids(candidate));
            }
        });
        Stream.concat(
                        it.answer().foretold().stream(),
                        it.lookalikes().stream().flatMap(lookalike -> lookalike.holders().stream()))
                .forEach(record -> told.put(record.subject().id(), ids(record)));
        return told;
    }

    private static List<UUID> restrictions(SubjectRecord record, Answer answer) {
        var own = ids(record);
        return answer.restrictions()
                .map(Restriction::id)
                .filter(own::contains)
                .distinct()
                .toList();
    }

    private static List<UUID> ids(SubjectRecord record) {
        return record.standing().stream().map(Restriction::id).toList();
    }
}
