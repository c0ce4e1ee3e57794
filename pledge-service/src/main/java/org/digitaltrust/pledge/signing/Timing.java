package org.digitaltrust.pledge.signing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.digitaltrust.contracts.CodeState.Change;
import org.digitaltrust.pledge.code.SignableVersions.InForceSince;
import org.digitaltrust.pledge.code.SignableVersions.Succession;
import org.jspecify.annotations.Nullable;

/**
 * How long things take.
 *
 * @param graceDays that a pledge still holds after a material version has entered into force
 * @param remindDaysBefore the end of a pledge; no earlier than it can be renewed
 */
record Timing(int graceDays, Set<Integer> remindDaysBefore) {
    Timing {
        remindDaysBefore = Set.copyOf(remindDaysBefore);
        if (remindDaysBefore.stream().anyMatch(it -> it > PledgeFacts.RENEWAL_DAYS)) {
            throw new IllegalArgumentException("reminded before renewal is possible: " + remindDaysBefore);
        }
    }

    /** When a pledge ends because of what came after its version; null while nothing asks for acceptance again. */
    @Nullable
    Instant graceAfter(Succession succession) {
        return Stream.concat(
                        succession.later().stream()
                                .filter(it -> it.change() == Change.MATERIAL)
                                .map(InForceSince::from),
                        succession.outOfForceSince().stream())
                .min(Comparator.naturalOrder())
                .map(it -> it.plus(graceDays, ChronoUnit.DAYS))
                .orElse(null);
    }

    /** When to look at an open pledge again: the next time at which anything may change. */
    Instant nextLook(PledgeFacts facts, @Nullable Instant graceUntil, List<Instant> turnsOfMeasures, Instant now) {
        var reminders = remindDaysBefore.stream().map(facts::daysBeforeTheEnd);
        var own = Stream.concat(
                Stream.of(facts.validUntil(), facts.renewalDueFrom()), Optional.ofNullable(graceUntil).stream());
        return Stream.of(reminders, own, turnsOfMeasures.stream())
                .flatMap(it -> it)
                .filter(now::isBefore)
                .min(Comparator.naturalOrder())
                .orElse(facts.validUntil());
    }
}
