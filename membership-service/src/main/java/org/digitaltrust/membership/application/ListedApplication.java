package org.digitaltrust.membership.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a list tells of an application: nothing of the person that is private. */
record ListedApplication(
        UUID id,
        Applicant applicant,
        Details details,
        ApplicationState state,
        @Nullable UUID memberId,
        Instant createdAt,
        @Nullable Instant submittedAt) {}
