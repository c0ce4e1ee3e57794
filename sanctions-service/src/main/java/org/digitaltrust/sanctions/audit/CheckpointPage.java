package org.digitaltrust.sanctions.audit;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "AuditCheckpointPage")
record CheckpointPage(
        List<CheckpointView> items,

        @Nullable @Schema(description = "Null on the last page")
        String nextCursor) {

    static CheckpointPage of(List<Checkpoint> found, int whole) {
        var more = found.size() == whole;
        return new CheckpointPage(
                found.stream().map(CheckpointView::of).toList(),
                more ? Long.toString(found.getLast().size()) : null);
    }
}
