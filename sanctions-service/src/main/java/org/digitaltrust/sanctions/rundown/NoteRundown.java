package org.digitaltrust.sanctions.rundown;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.sanctions.disclosure.Disclosure;
import org.digitaltrust.sanctions.disclosure.DisclosureLog;
import org.digitaltrust.sanctions.evaluation.EvaluationView;
import org.digitaltrust.sanctions.party.Asker;
import org.digitaltrust.sanctions.restriction.Restriction;
import org.digitaltrust.sanctions.rundown.FindCandidates.Found;
import org.jspecify.annotations.Nullable;

/** Notes whom a guest list's answer tells something about, beyond what each evaluation notes of itself. */
@ApplicationScoped
class NoteRundown {

    private static final String ANSWERED = "rundown";
    private static final String READ = "rundown_read";

    private final DisclosureLog log;
    private final Ids ids;
    private final Clock clock;

    NoteRundown(DisclosureLog log, Ids ids, Clock clock) {
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Notes those who are listed although the answer does not rest on them.
     *
     * @return the id under which all that the row tells is kept; null if it tells nothing
     */
    @Nullable
    UUID similar(List<Found> candidates, EvaluationView answer, Asker asker) {
        var similar = candidates.stream().filter(Found::isSimilar).toList();
        var known = answer.context().evidenceId();
        if (similar.isEmpty()) {
            return known;
        }
        var evidence = known == null ? ids.next() : known;
        for (var it : similar) {
            log.disclosed(new Disclosure(
                    evidence,
                    clock.instant(),
                    asker.subject(),
                    asker.client(),
                    ANSWERED,
                    it.record().subject().id(),
                    it.record().standing().stream().map(Restriction::id).toList(),
                    null,
                    "candidate",
                    answer.context().registerVersion()));
        }
        return evidence;
    }

    /**
     * Notes that a kept answer was given again, under the ids it was noted under at first: those entries name the
     * restrictions.
     */
    void read(JsonNode answer, Asker asker) {
        for (var row : answer.path("rows")) {
            if (!row.hasNonNull("evidence_id")) {
                continue;
            }
            for (var subject : subjects(row)) {
                log.disclosed(new Disclosure(
                        UUID.fromString(row.path("evidence_id").asText()),
                        clock.instant(),
                        asker.subject(),
                        asker.client(),
                        READ,
                        subject,
                        List.of(),
                        null,
                        row.path("outcome").asText(),
                        answer.path("register_version").asLong()));
            }
        }
    }

    /** Nobody in particular where the row names nobody. */
    private static List<@Nullable UUID> subjects(JsonNode row) {
        var subjects = new ArrayList<@Nullable UUID>();
        row.path("candidates")
                .forEach(
                        it -> subjects.add(UUID.fromString(it.path("subject_id").asText())));
        if (subjects.isEmpty()) {
            subjects.add(
                    row.hasNonNull("subject_id")
                            ? UUID.fromString(row.path("subject_id").asText())
                            : null);
        }
        return subjects;
    }
}
