package org.digitaltrust.sanctions.evaluation;

import java.time.Instant;
import java.util.List;
import org.digitaltrust.sanctions.register.SubjectRecord;
import org.jspecify.annotations.Nullable;

/** The first time after the asked one at which a restriction that covers the appearance begins or ends. */
final class NextChange {

    private NextChange() {}

    static @Nullable Instant after(Question question, List<SubjectRecord> holders) {
        Instant next = null;
        for (var holder : holders) {
            for (var restriction : holder.standing()) {
                if (restriction.stands() && Coverage.covers(restriction.scope(), question)) {
                    next = earlier(next, restriction.period().from(), question.time());
                    next = earlier(next, restriction.period().until(), question.time());
                }
            }
        }
        return next;
    }

    private static @Nullable Instant earlier(@Nullable Instant known, @Nullable Instant other, Instant after) {
        if (other == null || !other.isAfter(after)) {
            return known;
        }
        return known == null || other.isBefore(known) ? other : known;
    }
}
