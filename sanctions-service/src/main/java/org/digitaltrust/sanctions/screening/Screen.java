package org.digitaltrust.sanctions.screening;

import static org.digitaltrust.sanctions.problem.SanctionsProblem.NAMES_UNREADABLE;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.sanctions.name.Band;
import org.digitaltrust.sanctions.name.NameIndex;
import org.digitaltrust.sanctions.party.Asker;
import org.digitaltrust.sanctions.party.Askers;
import org.digitaltrust.sanctions.register.Register;
import org.digitaltrust.sanctions.screening.ScreeningRequest.Query;
import org.digitaltrust.sanctions.screening.ScreeningView.Result;
import org.jspecify.annotations.Nullable;

/** Finds whom names may stand for, in the register in memory. */
@ApplicationScoped
class Screen {

    // More than are shown, so that years of birth and platforms can put the best of them first.
    private static final int LOOKED_AT = 500;

    private final Register register;
    private final Askers askers;
    private final NameCheck names;
    private final NoteCandidates note;
    private final Clock clock;

    Screen(Register register, Askers askers, NameCheck names, NoteCandidates note, Clock clock) {
        this.register = register;
        this.askers = askers;
        this.names = names;
        this.note = note;
        this.clock = clock;
    }

    ScreeningView screen(Caller caller, ScreeningRequest request) {
        request.refuseTwins();
        // Read before anything is looked up: what is found is then at least as new as the answer says.
        var edition = register.edition();
        if (register.hidesNames()) {
            throw NAMES_UNREADABLE.with();
        }
        var asker = askers.of(caller);
        var results = request.queries().stream()
                .map(it -> answer(it, request, asker, edition))
                .toList();
        return new ScreeningView(
                NameIndex.ALGORITHM, edition.version(), edition.asOf(), request.least(), request.most(), results);
    }

    private Result answer(Query query, ScreeningRequest request, Asker asker, Register.Edition edition) {
        var name = query.name();
        var fault = names.faultOf(name, query.birthYear());
        if (fault != null || name == null) {
            return Result.invalid(query, fault == null ? new NameCheck.Fault("name", "must not be empty") : fault);
        }
        var now = clock.instant();
        var normalised = register.normalised(name);
        var reviewed = new AtomicInteger();
        var found = register.byName(name, request.least(), LOOKED_AT, it -> {
            if (isTooFar(query, it.subject().birthYear(), request.least())) {
                return false;
            }
            var known = it.isReviewed(asker.party(), normalised, query.birthYear());
            if (known) {
                reviewed.incrementAndGet();
            }
            return !known;
        });
        List<Candidate> candidates = found.matches().stream()
                .map(it -> Candidate.of(it, query, now))
                .sorted(Candidate.BEST_FIRST)
                .limit(request.most())
                .toList();
        note.note(candidates, asker, edition, now);
        return Result.ok(query, found.normalised(), candidates, reviewed.get());
    }

    /** Whoever was born in another year is at most possible, however near the name. */
    private static boolean isTooFar(Query query, @Nullable Integer birthYear, Band minimum) {
        return BirthYearMatch.of(query.birthYear(), birthYear) == BirthYearMatch.DIFFERENT
                && !Band.POSSIBLE.reaches(minimum);
    }
}
