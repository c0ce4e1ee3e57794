package org.digitaltrust.pledge.problem;

import org.digitaltrust.chassis.problem.ProblemType;

/** What pledge-service refuses beyond what every edge refuses. */
public enum PledgeProblem implements ProblemType {
    /** Whoever proposed a version does not adopt it. */
    OWN_PROPOSAL(403),
    /** A version is in a state from which this step does not lead; {@code possible} says what does. */
    STEP_NOT_POSSIBLE(409),
    /** Entry into force before the version's own {@code effective_from}. */
    NOT_YET_EFFECTIVE(409),
    /** A later version of the same code is in force. */
    OVERTAKEN_BY_LATER_VERSION(409),
    /** The Vietnamese and the English text have other clauses, or in another order. */
    CLAUSES_DIFFER(422),
    /** There is no such version to sign. */
    VERSION_UNKNOWN(422),
    VERSION_NOT_IN_FORCE(409),
    /** The caller has seen another text than the one to be signed. */
    TEXT_HASH_DIFFERS(422),
    /** A clause is missing, unknown or named twice. */
    CLAUSES_NOT_ACKNOWLEDGED(422),
    /** The caller holds no membership that this service knows of yet. */
    NO_MEMBERSHIP(409),
    MEMBERSHIP_CANNOT_SIGN(409),
    ALREADY_PLEDGED(409),
    PLEDGE_NOT_ACTIVE(409);

    private final int status;

    PledgeProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return "problems.pledge";
    }
}
