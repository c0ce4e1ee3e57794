package org.digitaltrust.membership.member;

import java.time.Instant;
import java.time.LocalDate;
import org.digitaltrust.contracts.MemberKind;
import org.jspecify.annotations.Nullable;

/** How a member left for good, as far as they did. Somebody who resigned can still die. */
public record Leaving(
        @Nullable Instant resignedAt, @Nullable End end) {

    static final Leaving NOT = new Leaving(null, null);

    /** The death of a person or the dissolution of an organisation, on a day that an officer has seen confirmed. */
    public record End(EndKind kind, LocalDate on) {}

    public enum EndKind {
        DIED,
        DISSOLVED;

        boolean fits(MemberKind member) {
            return switch (member) {
                case KOL, KOC, ARTIST -> this == DIED;
                case BUSINESS,
                        PRESS_AGENCY,
                        BROADCASTER,
                        PLATFORM,
                        AGENCY,
                        MCN,
                        EVENT_ORGANISER,
                        CIVIL_ORGANISATION,
                        STATE_BODY -> this == DISSOLVED;
            };
        }
    }

    boolean hasHappened() {
        return resignedAt != null || end != null;
    }
}
