package org.digitaltrust.membership.application;

/** Where an application stands, in the alliance's words: the name of a step says that it is the last one done. */
enum ApplicationStatus {
    DRAFT,
    SUBMITTED,
    COMPLETENESS,
    IDENTITY,
    ACCOUNTS,
    BACKGROUND,
    ASSESSMENT,
    INFORMATION_REQUESTED,
    DECIDED,
    APPEALED,
    WITHDRAWN,
    EXPIRED
}
