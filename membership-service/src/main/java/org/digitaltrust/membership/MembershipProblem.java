package org.digitaltrust.membership;

import org.digitaltrust.chassis.problem.ProblemType;

/** What membership-service refuses by its own rules. Texts: {@code problems/membership.properties}, also in Vietnamese. */
public enum MembershipProblem implements ProblemType {
    ASSESSOR_CANNOT_DECIDE(403),
    OWN_APPLICATION(403),
    RECORDER_CANNOT_REVOKE(403),
    REJECTER_CANNOT_DECIDE(403),
    OWN_MEMBERSHIP(403),
    KIND_BY_OFFICER(403),
    ACCOUNT_LISTED(409),
    ACCOUNT_TAKEN(409),
    ATTESTATION_MISMATCH(409),
    CHALLENGE_EXPIRED(409),
    TOO_MANY_ACCOUNTS(409),
    ALREADY_APPLIED(409),
    ALREADY_CLAIMED(409),
    ALREADY_DELEGATED(409),
    ALREADY_RECOGNISED(409),
    ALREADY_REVOKED(409),
    CALLER_TAKEN(409),
    IMPORT_RUNNING(409),
    MEMBERSHIP_NOT_ENDED(409),
    NOT_POSSIBLE_NOW(409),
    AGENCY_CANNOT_ACT(422),
    TALENT_CANNOT_DELEGATE(422),
    END_DOES_NOT_FIT(422),
    CLAIM_CODE_INVALID(422),
    DECISION_INCOMPLETE(422),
    DUPLICATE_ACCOUNT(422),
    IDENTITY_DOCUMENT_MISPLACED(422),
    NOTE_MISSING(422),
    NO_PROFILE_PAGE(422),
    PROOF_NOT_FOUND(422),
    UNKNOWN_PLATFORM(422),
    UNKNOWN_CHAPTER(422),
    UNREADABLE_IMPORT(422),
    TOO_MANY_WRONG_CODES(429),
    PLATFORM_UNREACHABLE(502);

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
