package org.digitaltrust.pledge.signing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.CodeState.Change;
import org.digitaltrust.pledge.signing.Surroundings.Around;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that a member is told about a pledge, once.
 *
 * @param about which one of its kind: the days before the end, the version, or the time
 * @param dueAt by when something is to be done; null where nothing is
 */
record Notice(Kind kind, String about, @Nullable Instant dueAt) {

    @Schema(name = "PledgeNoticeKind")
    enum Kind {
        /** The pledge runs out. */
        RENEWAL_DUE,
        /** A material version is in force and asks for acceptance. */
        ACCEPTANCE_DUE,
        /** An editorial version is in force; nothing is to be done. */
        VERSION_CHANGED,
        EXPIRED,
        SUPERSEDED,
        BREACHED,
        RESTORED
    }

    /** Everything to be told of a pledge that was open, as it stands now; what was told before is told no second time. */
    static List<Notice> of(Pledge.Open before, Pledge after, Around around, Timing timing, Instant now) {
        var later = around.later();
        var grace = around.circumstances().graceUntil();
        var notices = new ArrayList<Notice>();
        var facts = before.facts();
        timing.remindDaysBefore().stream()
                .filter(days -> after instanceof Pledge.Open && !now.isBefore(facts.daysBeforeTheEnd(days)))
                .forEach(days -> notices.add(new Notice(Kind.RENEWAL_DUE, Integer.toString(days), facts.validUntil())));
        later.later()
                .forEach(it -> notices.add(
                        it.change() == Change.MATERIAL
                                ? new Notice(Kind.ACCEPTANCE_DUE, it.version().toString(), grace)
                                : new Notice(Kind.VERSION_CHANGED, it.version().toString(), null)));
        later.outOfForceSince().ifPresent(it -> notices.add(new Notice(Kind.ACCEPTANCE_DUE, it.toString(), grace)));
        notices.addAll(turn(before, after, now));
        return notices;
    }

    private static List<Notice> turn(Pledge.Open before, Pledge after, Instant now) {
        return switch (after) {
            case Pledge.Expired it -> List.of(new Notice(Kind.EXPIRED, "", null));
            case Pledge.Superseded it -> List.of(new Notice(Kind.SUPERSEDED, "", null));
            case Pledge.Withdrawn it -> List.of();
            case Pledge.Breached it ->
                before instanceof Pledge.Breached
                        ? List.of()
                        : List.of(new Notice(Kind.BREACHED, now.toString(), null));
            case Pledge.Held it ->
                before instanceof Pledge.Breached
                        ? List.of(new Notice(Kind.RESTORED, now.toString(), null))
                        : List.of();
        };
    }

    /** A notice that was given. */
    record Given(UUID id, UUID memberId, UUID pledgeId, Notice notice, Instant at) {}
}
