package org.digitaltrust.membership.importing;

import java.util.List;
import org.digitaltrust.chassis.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A line that made no member.
 *
 * @param externalId null where it could not be read
 */
record RefusedLine(long line, @Nullable String externalId, LineRefusal reason, List<Violation> violations) {

    RefusedLine {
        violations = List.copyOf(violations);
    }
}
