package org.digitaltrust.sanctions.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.sanctions.disclosure.Disclosure;
import org.digitaltrust.sanctions.disclosure.DisclosureLog;
import org.digitaltrust.sanctions.party.Asker;
import org.digitaltrust.sanctions.register.Register;
import org.digitaltrust.sanctions.register.SubjectRecord;
import org.digitaltrust.sanctions.restriction.Restriction;
import org.digitaltrust.sanctions.standing.Standing;

/**
 * Notes whom a screening tells something about that not everybody may know: what restricts them, or anything of their year
 * of birth or legal name. Under one id for each query; a query that tells nothing is counted.
 */
@ApplicationScoped
class NoteCandidates {

    private static final String OPERATION = "screening";

    private final DisclosureLog log;
    private final Ids ids;

    NoteCandidates(DisclosureLog log, Ids ids) {
        this.log = log;
        this.ids = ids;
    }

    /** @param otherYear those left out because they were born in another year, which tells that they were */
    void note(
            List<Candidate> candidates,
            List<SubjectRecord> otherYear,
            Asker asker,
            Register.Edition edition,
            Instant now) {
        var told = Stream.concat(
                        candidates.stream().filter(Candidate::tells).map(Candidate::record), otherYear.stream())
                .toList();
        if (told.isEmpty()) {
            log.clear(asker.client(), null, now);
            return;
        }
        var evidence = ids.next();
        for (var record : told) {
            var standing = Standing.of(List.of(record), now);
            log.disclosed(new Disclosure(
                    evidence,
                    now,
                    asker.subject(),
                    asker.client(),
                    OPERATION,
                    record.subject().id(),
                    standing.restrictions().stream().map(Restriction::id).toList(),
                    null,
                    standing.effect().name().toLowerCase(Locale.ROOT),
                    edition.version()));
        }
    }
}
