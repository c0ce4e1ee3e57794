package org.digitaltrust.pledge.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;

/** What those who work on a version read of what was said about it. */
@ApplicationScoped
class ReadComments {

    private final VersionStore versions;
    private final CommentStore comments;

    ReadComments(VersionStore versions, CommentStore comments) {
        this.versions = versions;
        this.comments = comments;
    }

    @Transactional
    Optional<CommentView> comment(UUID version, UUID id) {
        return comments.comment(version, id).map(CommentView::of);
    }

    /** Empty where there is no such version. */
    @Transactional
    Optional<Page<CommentView>> page(UUID version, PageRequest request) {
        return versions.version(version)
                .map(it -> Page.of(comments.page(version, request), request, Comment::id)
                        .map(CommentView::of));
    }
}
