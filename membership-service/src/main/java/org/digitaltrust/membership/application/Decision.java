package org.digitaltrust.membership.application;

import java.time.Instant;
import java.util.List;

/**
 * How an application was decided, and why.
 *
 * @param officer token subject of whoever decided
 */
record Decision(Outcome outcome, List<String> reasons, List<String> conditions, String officer, Instant at) {
    Decision {
        reasons = List.copyOf(reasons);
        conditions = List.copyOf(conditions);
    }
}
