package org.digitaltrust.sanctions.rundown;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.digitaltrust.sanctions.rundown.RundownView.Details;
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
        Details details,
        boolean byName,
        ObjectNode question) {

    /** The same of somebody on record. A permit is somebody else's. */
    ObjectNode about(UUID subject) {
        var other = question.deepCopy();
        other.putObject("subject").put("type", "subject").put("id", subject.toString());
        other.withObject("/resource/properties").remove("permit_id");
        return other;
    }
}
