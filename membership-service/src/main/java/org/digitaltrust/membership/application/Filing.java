package org.digitaltrust.membership.application;

import java.util.UUID;

/** What came of filing an application. */
sealed interface Filing {
    record Filed(UUID id) implements Filing {}

    /** It cannot be accepted. */
    sealed interface Refused extends Filing {}

    record AlreadyApplied() implements Refused {}

    record UnknownChapter() implements Refused {}

    /** The account at this index is one that stands before it. */
    record DuplicateAccount(int index) implements Refused {}
}
