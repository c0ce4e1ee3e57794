package org.digitaltrust.membership;

import org.digitaltrust.chassis.problem.ProblemType;

/** What membership-service refuses by its own rules. Texts: {@code problems/membership.properties}, also in Vietnamese. */
public enum MembershipProblem implements ProblemType {
    ASSESSOR_CANNOT_DECIDE(403),
    OWN_APPLICATION(403),
    ACCOUNT_TAKEN(409),
    ALREADY_APPLIED(409),
    CALLER_TAKEN(409),
    NOT_POSSIBLE_NOW(409),
    DECISION_INCOMPLETE(422),
    DUPLICATE_ACCOUNT(422),
    NOTE_MISSING(422),
    UNKNOWN_CHAPTER(422);

    private final int status;

    MembershipProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return "problems.membership";
    }
}
