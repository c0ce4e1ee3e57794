package org.digitaltrust.membership.application;

import java.util.UUID;

/** What a code lets a person take over. */
sealed interface Claimable {

    /** Filed on paper, and with it the membership that came of it. */
    record PaperApplication(UUID id) implements Claimable {}

    /** Taken over from a list that was kept elsewhere. */
    record Membership(UUID id) implements Claimable {}
}
