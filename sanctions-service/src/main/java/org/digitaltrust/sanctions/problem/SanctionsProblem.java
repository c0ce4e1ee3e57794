package org.digitaltrust.sanctions.problem;

import org.digitaltrust.chassis.problem.ProblemType;

/** What this service refuses, beyond what any service refuses. */
public enum SanctionsProblem implements ProblemType {
    MALFORMED_QUESTION(400),
    UNKNOWN_CODE(422),
    INVALID_PERIOD(422),
    REVIEW_DATE_REQUIRED(422),
    INVALID_DECISION_DATE(422),
    INVALID_SUBJECT(422),
    INVALID_PERMIT(422),
    INVALID_MERGE(422),
    INVALID_REPORT(422),
    TWO_PEOPLE(422),
    SECOND_PERSON_REQUIRED(403),
    ALREADY_CONFIRMED(409),
    ALREADY_WITHDRAWN(409),
    RESTRICTION_NOT_STANDING(409),
    CHANGE_PENDING(409),
    PERMIT_REVOKED(409),
    ALREADY_MERGED(409),
    REPORT_MERGED(409),
    REPORT_IN_CASE(409),
    INVALID_CASE(422),
    INVALID_CHARGE(422),
    LIMITATION_PASSED(422),
    CASE_NOT_READY(409),
    OWN_CASE(403),
    NOT_THE_INVESTIGATOR(403),
    INVESTIGATOR_DOES_NOT_DECIDE(403),
    HOLIDAYS_UNKNOWN(503),
    CURSOR_EXPIRED(410),
    INVALID_ACKNOWLEDGEMENT(422),
    RUNDOWN_TOO_LONG(422),
    UNREADABLE_RUNDOWN(422),
    TOO_MANY_REVIEWED_PAIRS(422),
    SEVERAL_BIRTH_YEARS(422),
    REGISTER_NOT_READY(503),
    NAMES_UNREADABLE(503),
    DISCLOSURE_LOG_FULL(503);

    private final int status;

    SanctionsProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return "problems.sanctions";
    }
}
