package org.digitaltrust.sanctions.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.digitaltrust.contracts.SanctionsState.Bindingness;
import org.digitaltrust.contracts.SanctionsState.Level;
import org.digitaltrust.sanctions.party.Asker;
import org.digitaltrust.sanctions.permit.Permit;
import org.digitaltrust.sanctions.register.SubjectRecord;
import org.digitaltrust.sanctions.restriction.Dimension;
import org.digitaltrust.sanctions.restriction.Restriction;
import org.digitaltrust.sanctions.subject.AccountName;
import org.jspecify.annotations.Nullable;

/**
 * The rules once more, written from the product's description alone and the plainest way: every appearance that a scope
 * covers is spelled out, every condition is one line. Slow, and without a line of the rules it checks.
 */
final class Oracle {

    /** @param applying the ids of the restrictions that count; likewise those that would, but for what is claimed */
    record Verdict(
            Outcome outcome,
            @Nullable Bindingness bindingness,
            Set<UUID> applying,
            Set<UUID> carvedOut,
            Set<String> obligations,
            @Nullable Instant nextChangeAt) {}

    private Oracle() {}

    static Verdict answer(List<SubjectRecord> holders, Question question, Asker asker) {
        if (holders.isEmpty()) {
            return new Verdict(Outcome.UNKNOWN_SUBJECT, null, Set.of(), Set.of(), Set.of(), null);
        }
        var counting = new ArrayList<Restriction>();
        var carvedOut = new HashSet<UUID>();
        var changes = new TreeSet<Instant>();
        for (var holder : holders) {
            for (var it : holder.standing()) {
                if (it.confirmedAt() == null || it.endedAt() != null || !inScope(it, question)) {
                    continue;
                }
                changes.add(it.period().from());
                if (it.period().until() != null) {
                    changes.add(it.period().until());
                }
                if (!inPeriod(it, question.time())) {
                    continue;
                }
                if (exempt(it, holder.permits(), question, asker)) {
                    carvedOut.add(it.id());
                } else {
                    counting.add(it);
                }
            }
        }
        changes.removeIf(it -> it.compareTo(question.time()) <= 0);
        var outcome = outcome(counting, holders, question, asker);
        return new Verdict(
                outcome,
                strongest(deciding(outcome, counting, asker)),
                counting.stream().map(Restriction::id).collect(Collectors.toSet()),
                carvedOut,
                counting.stream().flatMap(it -> it.obligations().stream()).collect(Collectors.toSet()),
                changes.isEmpty() ? null : changes.first());
    }

    private static Outcome outcome(
            List<Restriction> counting, List<SubjectRecord> holders, Question question, Asker asker) {
        if (counting.stream().anyMatch(it -> binds(it, asker) && it.level() == Level.RESTRICTED)) {
            return changedHands(holders, question) ? Outcome.INDETERMINATE : Outcome.RESTRICTED;
        }
        if (counting.stream().anyMatch(it -> binds(it, asker) && it.level() == Level.CONDITIONAL)) {
            return Outcome.PERMITTED_WITH_CONDITIONS;
        }
        return counting.isEmpty() ? Outcome.PERMITTED : Outcome.ADVISED_AGAINST;
    }

    private static boolean binds(Restriction it, Asker asker) {
        return it.bindingness() == Bindingness.MANDATORY
                || (it.bindingness() == Bindingness.CONTRACTUAL && asker.bound());
    }

    private static List<Restriction> deciding(Outcome outcome, List<Restriction> counting, Asker asker) {
        if (outcome == Outcome.ADVISED_AGAINST || outcome == Outcome.PERMITTED) {
            return counting;
        }
        var level = outcome == Outcome.PERMITTED_WITH_CONDITIONS ? Level.CONDITIONAL : Level.RESTRICTED;
        return counting.stream()
                .filter(it -> binds(it, asker) && it.level() == level)
                .toList();
    }

    /** A law before a contract, a contract before a recommendation. */
    private static @Nullable Bindingness strongest(List<Restriction> deciding) {
        for (var each : List.of(Bindingness.MANDATORY, Bindingness.CONTRACTUAL, Bindingness.RECOMMENDATION)) {
            if (deciding.stream().anyMatch(it -> it.bindingness() == each)) {
                return each;
            }
        }
        return null;
    }

    private static boolean inPeriod(Restriction it, Instant time) {
        var started = it.period().from().compareTo(time) <= 0;
        var over = it.period().until() != null && it.period().until().compareTo(time) <= 0;
        return started && !over;
    }

    private static boolean inScope(Restriction it, Question question) {
        var place = question.place();
        var scope = it.scope();
        return listed(scope.media(), place.medium())
                && listed(scope.activities(), question.activity())
                && (place.commercial() == null
                        || listed(scope.commerciality(), place.commercial() ? "commercial" : "non_commercial"))
                && (place.sector() == null || listed(scope.sectors(), place.sector()))
                && (place.programmeClass() == null || listed(scope.programmeClasses(), place.programmeClass()))
                && (place.content() == null || listed(scope.content(), place.content()))
                && (place.territory() == null || somewhere(scope.territories(), place.territory()));
    }

    /** All places on earth that each side means, a province standing for itself; do they share one? */
    private static boolean somewhere(Dimension territories, String asked) {
        if (territories instanceof Dimension.Only only) {
            var meant = places(asked);
            return only.codes().stream().anyMatch(code -> places(code).stream().anyMatch(meant::contains));
        }
        return true;
    }

    private static List<String> places(String territory) {
        var places = new ArrayList<String>();
        switch (territory) {
            case "worldwide" -> places.addAll(List.of("01", "48", "79", "abroad"));
            case "vn" -> places.addAll(List.of("01", "48", "79"));
            default -> places.add(territory);
        }
        return places;
    }

    private static boolean listed(Dimension dimension, String code) {
        return !(dimension instanceof Dimension.Only only) || only.codes().contains(code);
    }

    private static boolean exempt(Restriction it, List<Permit> permits, Question question, Asker asker) {
        var place = question.place();
        var claimed = place.carveOut();
        if (claimed != null
                && !claimed.equals("pre_cleared_charity")
                && it.carveOuts().contains(claimed)) {
            return true;
        }
        var caller = List.of(asker.party(), "client:" + asker.client(), "user:" + asker.subject());
        for (var permit : permits) {
            if (place.permit() != null
                    && permit.id().equals(place.permit().id())
                    && permit.restrictionId().equals(it.id())
                    && it.carveOuts().contains(permit.carveOut())
                    && (place.permit().programme() == null
                            || place.permit().programme().equals(permit.programme()))
                    && (permit.issuedTo() == null || caller.contains(permit.issuedTo()))
                    && permit.period().from().compareTo(question.time()) <= 0
                    && (permit.period().until() == null
                            || question.time().compareTo(permit.period().until()) < 0)
                    && (permit.used() == null
                            || (caller.contains(permit.used().party())
                                    && permit.used().medium().equals(place.medium())
                                    && permit.used().activity().equals(question.activity())
                                    && (!question.moment().stated()
                                            || permit.used().time().equals(question.time()))))) {
                return true;
            }
        }
        return false;
    }

    private static boolean changedHands(List<SubjectRecord> holders, Question question) {
        if (!(question.subject() instanceof Question.Asked.Account(var asked))
                || asked.kind() != AccountName.Kind.HANDLE) {
            return false;
        }
        var idsOfEach = new ArrayList<List<AccountName>>();
        for (var holder : holders) {
            var ids = holder.subject().accounts().stream()
                    .filter(it ->
                            it.kind() == AccountName.Kind.UID && it.platform().equals(asked.platform()))
                    .toList();
            if (!ids.isEmpty()) {
                idsOfEach.add(ids);
            }
        }
        for (var one : idsOfEach) {
            for (var other : idsOfEach) {
                if (one.stream().noneMatch(other::contains)) {
                    return true;
                }
            }
        }
        return false;
    }
}
