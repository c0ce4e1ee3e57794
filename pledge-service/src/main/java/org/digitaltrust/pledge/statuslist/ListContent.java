package org.digitaltrust.pledge.statuslist;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A list as it stands in the database.
 *
 * @param version grows whenever a bit changes
 * @param raised the credentials whose bit is set, by their index
 */
record ListContent(UUID id, Purpose purpose, long version, Instant changedAt, Map<Integer, UUID> raised) {

    ListContent {
        raised = Map.copyOf(raised);
    }
}
