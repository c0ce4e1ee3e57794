package org.digitaltrust.membership.pledge;

import java.util.Comparator;
import java.util.stream.Stream;
import org.digitaltrust.contracts.PledgesState;

/** What the copy would be after these states, without a database. */
public final class KnownPledges {

    private KnownPledges() {}

    public static PledgeCopy newestOf(Stream<PledgesState> states) {
        return states.max(Comparator.comparingLong(PledgesState::sequence))
                .map(PledgeCopy::of)
                .orElse(PledgeCopy.NONE);
    }
}
