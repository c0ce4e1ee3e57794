package org.digitaltrust.pledge.code;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A comment, as who wrote it and who works on the version see it. */
@Schema(name = "VersionComment")
record CommentView(
        UUID id, UUID versionId, String text, @Nullable String name, Instant at) {

    static CommentView of(Comment comment) {
        return new CommentView(
                comment.id(), comment.versionId(), comment.text(), comment.author(), comment.writtenAt());
    }
}
