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
    /** Comments are taken only while a version is in consultation. */
    CONSULTATION_OVER(409),
    /** The Vietnamese and the English text have other clauses, or in another order. */
    CLAUSES_DIFFER(422),
    /** The membership that a declaration names is not the caller's. */
    MEMBERSHIP_NOT_YOURS(422),
    /** An agency acts for its talent in many things, never in this. */
    DELEGATE_CANNOT_SIGN(403),
    /** Who is not of full age has a guardian sign beside them. */
    GUARDIAN_REQUIRED(422),
    /** The code is for other kinds of members. */
    NOT_THE_AUDIENCE(409),
    /** While a measure says that a pledge was broken, no other is signed. */
    PLEDGE_IN_BREACH(409),
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
    /** The same code was signed too often within 24 hours; {@code available_from} says when it may be again. */
    SIGNED_TOO_OFTEN(409),
    PLEDGE_NOT_ACTIVE(409),
    /** Weights that are not 100 in sum, or bands that leave scores out. */
    RUBRIC_NOT_SOUND(422),
    /** What is for members, asked for by somebody who is one no more. */
    MEMBERSHIP_NOT_CURRENT(409),
    /** One attempt at a time. */
    ATTEMPT_OPEN(409),
    /** The day of rest after an attempt that was not passed; {@code available_from} says until when. */
    COOL_DOWN(409),
    ATTEMPT_NOT_OPEN(409),
    ANSWER_NOT_OFFERED(422),
    ASSESSMENT_OPEN(409),
    /** The member can still have the previous result changed; {@code dispute_before} or {@code due_at} says for how long. */
    RESULT_NOT_FINAL(409),
    ASSESSMENT_STEP_NOT_POSSIBLE(409),
    /** Nobody judges themselves, nor whom they act for. */
    OWN_ASSESSMENT(403),
    /** Nobody judges twice. */
    ALREADY_JUDGED(409),
    /** A pillar of the rubric is missing, unknown or judged twice. */
    PILLARS_DIFFER(422),
    /** Nobody certifies themselves, nor whom they act for. */
    OWN_CERTIFICATE(403),
    ALREADY_CERTIFIED(409),
    /** {@code missing} lists what a certificate needs. */
    PRECONDITIONS_MISSING(409),
    /** A dossier is in a state from which this step does not lead; {@code missing} says what it lacks. */
    DOSSIER_STEP_NOT_POSSIBLE(409),
    DOSSIER_FULL(409),
    /** A member has as much as is kept of one; {@code quota} says of what, {@code limit} how much that is. */
    DOSSIER_QUOTA_REACHED(409),
    /** The same file is in the dossier; {@code document_id} says as which. */
    DOCUMENT_KEPT_ALREADY(409),
    /** A file does not begin like what its sender says it is. */
    DOCUMENT_NOT_AS_SAID(422);

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
