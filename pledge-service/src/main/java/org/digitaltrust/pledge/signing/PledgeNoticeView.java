package org.digitaltrust.pledge.signing;

import java.time.Instant;
import java.util.UUID;
import org.digitaltrust.pledge.signing.Notice.Kind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that a member was told about a pledge. */
@Schema(name = "PledgeNotice")
record PledgeNoticeView(
        UUID id,
        UUID memberId,
        UUID pledgeId,
        Kind kind,

        @Schema(description = "Of a reminder: the days before the end. Of a version: its id")
        String about,

        @Schema(description = "By when something is to be done; null where nothing is") @Nullable
        Instant dueAt,

        Instant at) {

    static PledgeNoticeView of(Notice.Given given) {
        var notice = given.notice();
        return new PledgeNoticeView(
                given.id(),
                given.memberId(),
                given.pledgeId(),
                notice.kind(),
                notice.about(),
                notice.dueAt(),
                given.at());
    }
}
