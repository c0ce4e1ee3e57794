package org.digitaltrust.sanctions.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.sanctions.disclosure.Disclosure;
import org.digitaltrust.sanctions.disclosure.DisclosureLog;
import org.digitaltrust.sanctions.register.Register;
import org.digitaltrust.sanctions.register.SubjectRecord;
import org.digitaltrust.sanctions.restriction.PartnerRestrictionView;
import org.jspecify.annotations.Nullable;

/** Answers a standing: to a partner anybody's, to a member their own; again only if it has changed; noted before it is told. */
@ApplicationScoped
class AnswerStanding {

    /** From which version of the register the answer is; 304 says it too, where the body kept from before cannot. */
    static final String REGISTER_VERSION = "Register-Version";

    /** As of when that version was complete. */
    static final String REGISTER_AS_OF = "Register-As-Of";

    private final StandingTag tag;
    private final CurrentCaller caller;
    private final DisclosureLog disclosures;
    private final Ids ids;
    private final Clock clock;

    AnswerStanding(StandingTag tag, CurrentCaller caller, DisclosureLog disclosures, Ids ids, Clock clock) {
        this.tag = tag;
        this.caller = caller;
        this.disclosures = disclosures;
        this.ids = ids;
        this.clock = clock;
    }

    /** All of them for a partner, only their own record for a member; 404 if that is none. */
    List<SubjectRecord> permitted(List<SubjectRecord> found) {
        var by = caller.get();
        var known = by.has("register:read")
                ? found
                : found.stream()
                        .filter(it -> by.subject().equals(it.subject().holder()))
                        .toList();
        if (known.isEmpty()) {
            throw EdgeProblem.NOT_FOUND.with();
        }
        return known;
    }

    Response answer(List<SubjectRecord> records, Register.Edition edition, @Nullable String ifNoneMatch) {
        var now = clock.instant();
        var view = StandingView.of(records, edition, now);
        var current = tag.of(view);
        note(records, view, edition, now);
        var answer = StandingTag.isNamedIn(ifNoneMatch, current)
                ? Response.status(Response.Status.NOT_MODIFIED)
                : Response.ok(view);
        return answer.header(HttpHeaders.ETAG, current)
                .header(REGISTER_VERSION, edition.version())
                .header(REGISTER_AS_OF, edition.asOf())
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=" + view.secondsLeft(now))
                .build();
    }

    /** Whoever learns of restrictions is noted; that there are none tells nothing about anybody. */
    private void note(List<SubjectRecord> records, StandingView view, Register.Edition edition, Instant now) {
        var by = caller.get();
        if (view.restrictions().isEmpty()) {
            disclosures.clear(by.client(), null, now);
            return;
        }
        var id = ids.next();
        var shown = view.restrictions().stream().map(PartnerRestrictionView::id).toList();
        for (var record : records) {
            disclosures.disclosed(new Disclosure(
                    id,
                    now,
                    by.subject(),
                    by.client(),
                    "standing",
                    record.subject().id(),
                    record.standing().stream()
                            .map(it -> it.id())
                            .filter(shown::contains)
                            .toList(),
                    null,
                    view.standing().name().toLowerCase(Locale.ROOT),
                    edition.version()));
        }
    }
}
