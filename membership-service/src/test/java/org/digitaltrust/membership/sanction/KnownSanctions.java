package org.digitaltrust.membership.sanction;

import java.util.Comparator;
import java.util.stream.Stream;
import org.digitaltrust.contracts.SanctionsState;

/** What the copy would be after these states, without a database. */
public final class KnownSanctions {

    private KnownSanctions() {}

    public static SanctionCopy newestOf(Stream<SanctionsState> states) {
        return states.max(Comparator.comparingLong(SanctionsState::sequence))
                .map(SanctionCopy::of)
                .orElse(SanctionCopy.NONE);
    }
}
