package org.digitaltrust.sanctions.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.sanctions.disclosure.Disclosure;
import org.digitaltrust.sanctions.disclosure.DisclosureLog;
import org.digitaltrust.sanctions.party.Asker;
import org.digitaltrust.sanctions.register.Register;
import org.digitaltrust.sanctions.restriction.Restriction;

/** Notes whose standing a screening tells, under one id for each query; a query that tells none is counted. */
@ApplicationScoped
class NoteCandidates {

    private static final String OPERATION = "screening";

    private final DisclosureLog log;
    private final Ids ids;

    NoteCandidates(DisclosureLog log, Ids ids) {
        this.log = log;
        this.ids = ids;
    }

    void note(List<Candidate> candidates, Asker asker, Register.Edition edition, Instant now) {
        var told = candidates.stream().filter(it -> !it.isClear()).toList();
        if (told.isEmpty()) {
            log.clear(asker.client(), null, now);
            return;
        }
        var evidence = ids.next();
        for (var candidate : told) {
            var standing = candidate.standing();
            log.disclosed(new Disclosure(
                    evidence,
                    now,
                    asker.subject(),
                    asker.client(),
                    OPERATION,
                    candidate.record().subject().id(),
                    standing.restrictions().stream().map(Restriction::id).toList(),
                    null,
                    standing.effect().name().toLowerCase(Locale.ROOT),
                    edition.version()));
        }
    }
}
