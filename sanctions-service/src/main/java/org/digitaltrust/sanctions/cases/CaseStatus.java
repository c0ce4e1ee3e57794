package org.digitaltrust.sanctions.cases;

/** Where a case stands. */
enum CaseStatus {
    TRIAGE,
    INVESTIGATION,
    NOTICE_SERVED,
    /** The subject has responded, or had the time to. */
    RESPONSE,
    /** Ended: nothing in it, or nothing for the alliance to judge. */
    REJECTED,
    /** Ended with a reminder, which is no sanction. */
    REMINDER,
    /** Ended here: an authority goes on. */
    TRANSFERRED
}
