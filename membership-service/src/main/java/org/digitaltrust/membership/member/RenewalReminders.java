package org.digitaltrust.membership.member;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When members are reminded of the end of their pledge. */
record RenewalReminders(List<Integer> daysBefore) {

    RenewalReminders {
        daysBefore = List.copyOf(daysBefore);
    }

    /** The reminder that is due; of several the last one, since nobody needs to hear of 60 days when there are 7. */
    Optional<Integer> due(Instant end, Instant now) {
        return now.isBefore(end)
                ? daysBefore.stream().filter(it -> !now.isBefore(time(end, it))).min(Integer::compareTo)
                : Optional.empty();
    }

    /** When the next one is. */
    Optional<Instant> next(Instant end, Instant now) {
        return daysBefore.stream()
                .map(it -> time(end, it))
                .filter(now::isBefore)
                .min(Instant::compareTo);
    }

    private static Instant time(Instant end, int days) {
        return end.minus(Duration.ofDays(days));
    }
}
