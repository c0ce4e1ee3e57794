package org.digitaltrust.pledge.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.digitaltrust.chassis.time.Ids;
import org.jspecify.annotations.Nullable;

/** Anybody comments on a version, with or without a name, for as long as it is in consultation. */
@ApplicationScoped
class WriteComment {

    /** What came of it. */
    sealed interface Outcome {
        record Written(UUID comment) implements Outcome {}

        /** There is no such version, or nobody has been asked about it yet. */
        record UnknownVersion() implements Outcome {}

        record ConsultationOver() implements Outcome {}
    }

    private final VersionStore versions;
    private final CommentStore comments;
    private final Ids ids;
    private final Clock clock;

    WriteComment(VersionStore versions, CommentStore comments, Ids ids, Clock clock) {
        this.versions = versions;
        this.comments = comments;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    Outcome on(UUID version, String text, @Nullable String name) {
        return switch (versions.holdStill(version).map(WrittenVersion::version).orElse(null)) {
            case CodeVersion.InConsultation open -> write(version, text, name);
            case CodeVersion.Draft draft -> new Outcome.UnknownVersion();
            case null -> new Outcome.UnknownVersion();
            case CodeVersion.Adopted it -> new Outcome.ConsultationOver();
            case CodeVersion.InForce it -> new Outcome.ConsultationOver();
            case CodeVersion.Superseded it -> new Outcome.ConsultationOver();
        };
    }

    private Outcome write(UUID version, String text, @Nullable String name) {
        var author = name == null || name.isBlank() ? null : LocalText.normalised(name);
        var comment = new Comment(ids.next(), version, author, LocalText.normalised(text), clock.instant());
        comments.add(comment);
        return new Outcome.Written(comment.id());
    }
}
