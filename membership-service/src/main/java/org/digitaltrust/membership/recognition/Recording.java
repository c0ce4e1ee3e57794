package org.digitaltrust.membership.recognition;

import java.util.UUID;

/** What came of recording a recognition. */
sealed interface Recording {
    record Recorded(UUID id) implements Recording {}

    record AlreadyRecorded() implements Recording {}

    record UnknownMember() implements Recording {}
}
