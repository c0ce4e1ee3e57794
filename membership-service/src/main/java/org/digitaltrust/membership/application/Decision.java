package org.digitaltrust.membership.application;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an application was decided, and why.
 *
 * @param text null once the person is erased
 * @param officer token subject of whoever decided
 */
record Decision(Outcome outcome, @Nullable Text text, String officer, Instant at) {

    record Text(List<String> reasons, List<String> conditions) {
        Text {
            reasons = List.copyOf(reasons);
            conditions = List.copyOf(conditions);
        }
    }
}
