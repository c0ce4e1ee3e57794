package org.digitaltrust.sanctions.restriction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.sanctions.subject.SubjectStore;

/** The restrictions that partners may know of. Every call belongs to the caller's transaction. */
@ApplicationScoped
public class RestrictionsForPartners {

    private final RestrictionStore restrictions;
    private final SubjectStore subjects;
    private final PartnerSightConfig config;
    private final Clock clock;

    RestrictionsForPartners(
            RestrictionStore restrictions, SubjectStore subjects, PartnerSightConfig config, Clock clock) {
        this.restrictions = restrictions;
        this.subjects = subjects;
        this.config = config;
        this.clock = clock;
    }

    /** Empty for one that is unknown, not confirmed, or over for too long. */
    public Optional<Restriction> find(UUID id) {
        return restrictions.find(id).filter(it -> isSeenAt(it, clock.instant()));
    }

    /**
     * Those of one subject, in order of their ids, one more than the page holds. Records that were merged count as one.
     *
     * @throws Problem 400 without {@code subject_id}: partners ask about somebody, they do not leaf through the register
     */
    List<Restriction> page(RestrictionStore.Filter filter, PageRequest page) {
        if (filter.subject() == null) {
            throw Problem.invalid("subject_id", "is required: ask about one subject");
        }
        var now = clock.instant();
        var after = page.after().toString();
        // One subject has few restrictions, so that they are read whole and filtered by the rules themselves. Ids are
        // compared as the database orders them, which is as text.
        return restrictions.confirmedOf(subjects.groupOf(filter.subject())).stream()
                .filter(it -> it.id().toString().compareTo(after) > 0)
                .filter(it -> isSeenAt(it, now) && isAskedFor(it, filter, now))
                .limit(page.limit() + 1L)
                .toList();
    }

    private boolean isSeenAt(Restriction it, Instant now) {
        return PartnerSight.reaches(it, config.afterEnd(), now);
    }

    private static boolean isAskedFor(Restriction it, RestrictionStore.Filter filter, Instant now) {
        return (filter.status() == null || filter.status() == it.statusAt(now))
                && (filter.medium() == null || it.scope().media().covers(filter.medium()))
                && (filter.activeAt() == null || it.appliesAt(filter.activeAt()));
    }
}
