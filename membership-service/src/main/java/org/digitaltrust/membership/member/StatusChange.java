package org.digitaltrust.membership.member;

import org.digitaltrust.contracts.MemberState.Cause;
import org.digitaltrust.contracts.MemberStatus;

/** A membership stands elsewhere than before. */
record StatusChange(MemberStatus from, MemberStatus to) {

    /** In one word what happened. Informative: the state speaks for itself. */
    Cause cause() {
        return switch (to) {
            case ACTIVE -> wasPunished() ? Cause.MEMBER_REINSTATED : Cause.MEMBER_ACTIVATED;
            case GRACE -> wasPunished() ? Cause.MEMBER_REINSTATED : Cause.MEMBER_IN_GRACE;
            case PENDING_PLEDGE, LAPSED ->
                from == MemberStatus.EXPELLED ? Cause.MEMBER_REINSTATED : Cause.MEMBER_LAPSED;
            case SUSPENDED -> Cause.MEMBER_SUSPENDED;
            case RESIGNED -> Cause.MEMBER_RESIGNED;
            case EXPELLED -> Cause.MEMBER_EXPELLED;
            case DECEASED_OR_DISSOLVED -> Cause.MEMBER_ENDED;
        };
    }

    private boolean wasPunished() {
        return from == MemberStatus.SUSPENDED || from == MemberStatus.EXPELLED;
    }
}
