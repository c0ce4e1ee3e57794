package org.digitaltrust.pledge.publication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.PledgesState;

/** The pledges of a member, as others may know them. Turned about: who owns them depends on who tells of them. */
public interface PublishedPledges {
    /**
     * Those that tell how the member stands at a time, oldest first: of each code the one that is open, the last that ended
     * and the last that expired; and the first of all.
     */
    List<PledgesState.Pledge> of(UUID member, Instant at);
}
