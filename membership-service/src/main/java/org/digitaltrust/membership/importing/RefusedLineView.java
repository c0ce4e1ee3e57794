package org.digitaltrust.membership.importing;

import java.util.List;
import org.digitaltrust.chassis.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A line that made no member, and why.
 *
 * @param line its number in the file, the first being 1
 * @param externalId null where it could not be read
 */
record RefusedLineView(long line, @Nullable String externalId, LineRefusal reason, List<Violation> violations) {

    static RefusedLineView of(RefusedLine it) {
        return new RefusedLineView(it.line(), it.externalId(), it.reason(), it.violations());
    }
}
