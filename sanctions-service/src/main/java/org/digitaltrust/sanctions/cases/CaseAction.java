package org.digitaltrust.sanctions.cases;

/** What somebody can do in a case. */
enum CaseAction {
    TRIAGE,
    ASSIGN,
    ADD_EVIDENCE,
    SERVE_NOTICE,
    EXTEND_RESPONSE,
    RESPOND,
    END
}
