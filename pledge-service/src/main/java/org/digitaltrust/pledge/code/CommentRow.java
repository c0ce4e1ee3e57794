package org.digitaltrust.pledge.code;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "version_comment")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class CommentRow {
    @Id
    UUID id;

    UUID versionId;

    @Nullable
    String author;

    String text;
    Instant writtenAt;

    protected CommentRow() {}

    CommentRow(Comment comment) {
        id = comment.id();
        versionId = comment.versionId();
        author = comment.author();
        text = comment.text();
        writtenAt = comment.writtenAt();
    }

    Comment toComment() {
        return new Comment(id, versionId, author, text, writtenAt);
    }
}
