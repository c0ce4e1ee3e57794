package org.digitaltrust.membership.delegating;

import java.util.UUID;
import org.digitaltrust.membership.delegation.Delegation;

/** What came of a talent's wish to have an agency act for them. */
sealed interface Granting {
    record Granted(Delegation delegation) implements Granting {}

    record AlreadyDelegated(UUID delegation) implements Granting {}

    /** The one they chose is not active, no agency, or not there. */
    record AgencyCannotAct() implements Granting {}

    /** Agencies do not act through agencies. */
    record TalentCannotDelegate() implements Granting {}

    /** The talent has lapsed, left or was expelled. */
    record NotPossible() implements Granting {}

    /** The end is not ahead, or too far. */
    record BadEnd() implements Granting {}

    /** There is no such talent, or it is somebody else. */
    record Unknown() implements Granting {}
}
