package org.digitaltrust.membership.application;

import java.util.UUID;

/** What came of filing an application. */
sealed interface Filing {
    record Filed(UUID id) implements Filing {}

    record AlreadyApplied() implements Filing {}

    record UnknownChapter() implements Filing {}

    /** The account at this index is one that stands before it. */
    record DuplicateAccount(int index) implements Filing {}
}
