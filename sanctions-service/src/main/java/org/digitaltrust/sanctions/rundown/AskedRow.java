package org.digitaltrust.sanctions.rundown;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row that was understood.
 *
 * @param person as the file has it
 * @param role a code; likewise the medium
 * @param byName whether the person is named rather than identified
 * @param question the same as an AuthZEN request
 */
record AskedRow(
        int row,
        String person,
        String role,
        String medium,
        @Nullable Instant start,
        @Nullable String programme,
        @Nullable String channel,
        boolean byName,
        ObjectNode question) {}
