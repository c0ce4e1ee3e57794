package org.digitaltrust.membership.application;

/** What can be possible with an application: the applicant's moves, the officers' steps, and the two kinds of decision. */
enum Action {
    CHANGE,
    SUBMISSION,
    WITHDRAWAL,
    COMPLETENESS,
    IDENTITY,
    ACCOUNTS,
    BACKGROUND,
    ASSESSMENT,
    APPROVAL,
    REJECTION,
    APPEAL
}
