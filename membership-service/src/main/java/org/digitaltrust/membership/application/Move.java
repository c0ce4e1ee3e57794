package org.digitaltrust.membership.application;

import java.util.List;

/** What came of asking an application for something. */
sealed interface Move {
    record Moved(ApplicationState to) implements Move {}

    /** The state does not allow it; this is what it allows. */
    record NotPossible(List<Action> possible) implements Move {
        public NotPossible {
            possible = List.copyOf(possible);
        }
    }

    record NotAllowed(Bar bar) implements Move {}

    /** Another applicant or member has proven this account already. */
    record AccountTaken(String account) implements Move {}

    /** The applicant has another application or a membership by now. */
    record PlaceTaken() implements Move {}

    /** There is no such application, or it is not this person's to know of. */
    record Unknown() implements Move {}

    /** Why this person may not do it, whatever the state. */
    enum Bar {
        NOT_AN_OFFICER,
        OWN_APPLICATION,
        TOOK_PART_IN_ASSESSMENT,
        TOOK_PART_IN_REJECTION
    }
}
