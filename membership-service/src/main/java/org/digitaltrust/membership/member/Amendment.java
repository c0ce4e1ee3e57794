package org.digitaltrust.membership.member;

import java.util.List;

/** What came of asking for a change of a membership. */
sealed interface Amendment {
    record Made(Member member) implements Amendment {}

    /** The status does not allow it; this is what it allows. */
    record NotPossible(List<MemberAction> possible) implements Amendment {
        public NotPossible {
            possible = List.copyOf(possible);
        }
    }

    record Refused(Bar bar) implements Amendment {}

    /** There is no such member, or it is not this person's to know of. */
    record Unknown() implements Amendment {}

    /** Why it is not done, whatever the status. */
    enum Bar {
        /** Only an officer says what kind of member somebody is. */
        KIND_BY_OFFICER,
        UNKNOWN_CHAPTER,
        /** An officer deals with other people's memberships. */
        OWN_MEMBERSHIP,
        /** People die, organisations are dissolved. */
        END_DOES_NOT_FIT
    }
}
