package org.digitaltrust.pledge.code;

import java.time.Instant;
import java.util.UUID;
import org.digitaltrust.contracts.CodeState.Change;

/** What is fixed once a version is proposed. */
record VersionFacts(
        UUID id,
        UUID codeId,
        int number,
        Change change,
        Instant effectiveFrom,
        String proposedBy,
        Instant proposedAt) {}
