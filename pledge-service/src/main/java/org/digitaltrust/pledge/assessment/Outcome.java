package org.digitaltrust.pledge.assessment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.pledge.assessment.Assessment.Status;
import org.digitaltrust.pledge.assessment.Assessment.Step;

/** What comes of wanting to do something with an assessment. */
sealed interface Outcome {

    record Done(UUID assessment) implements Outcome {}

    /** No such assessment or member, or somebody else's. */
    record Unknown() implements Outcome {}

    record NotAMember(MemberStatus status) implements Outcome {}

    record AlreadyOpen(UUID assessment) implements Outcome {}

    /** The member can still have the previous result changed: before this time, or by a dispute that is to be decided by then. */
    record NotFinal(UUID assessment, Status status, Instant until) implements Outcome {}

    record NotPossible(Status status, List<Step> possible) implements Outcome {}

    /** Nobody judges themselves, nor whom they act for. */
    record OwnAssessment() implements Outcome {}

    /** Nobody judges twice. */
    record AlreadyJudged() implements Outcome {}

    record PillarsDiffer(String field, String message) implements Outcome {}
}
