package org.digitaltrust.pledge.member;

import java.util.UUID;
import org.digitaltrust.contracts.MemberStatus;
import org.jspecify.annotations.Nullable;

/**
 * A member as this service knows it.
 *
 * @param holder token subject of the person who holds the membership; null while nobody has claimed it
 * @param sequence of the state this was copied from
 */
public record Member(UUID id, @Nullable String holder, MemberStatus status, long sequence) {

    /** Whether a member in this state may sign a pledge: who is joining, and who is in. */
    public boolean maySign() {
        return switch (status) {
            case PENDING_PLEDGE, ACTIVE, GRACE -> true;
            case SUSPENDED, LAPSED, RESIGNED, EXPELLED, DECEASED_OR_DISSOLVED -> false;
        };
    }

    public boolean isHeldBy(String subject) {
        return subject.equals(holder);
    }
}
