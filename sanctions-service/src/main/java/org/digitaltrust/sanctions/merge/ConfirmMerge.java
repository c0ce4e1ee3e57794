package org.digitaltrust.sanctions.merge;

import static org.digitaltrust.sanctions.problem.SanctionsProblem.ALREADY_CONFIRMED;
import static org.digitaltrust.sanctions.problem.SanctionsProblem.ALREADY_MERGED;
import static org.digitaltrust.sanctions.problem.SanctionsProblem.ALREADY_WITHDRAWN;
import static org.digitaltrust.sanctions.problem.SanctionsProblem.SECOND_PERSON_REQUIRED;
import static org.digitaltrust.sanctions.problem.SanctionsProblem.TWO_PEOPLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.contracts.SanctionsState;
import org.digitaltrust.sanctions.restriction.SanctionsPublisher;
import org.digitaltrust.sanctions.subject.MergeRecords;
import org.digitaltrust.sanctions.subject.SubjectStore;

/** The second person's word: from its commit on both ids lead to one record, with the restrictions of both. */
@ApplicationScoped
class ConfirmMerge {

    private final MergeProposalStore proposals;
    private final MergeRecords records;
    private final SubjectStore subjects;
    private final SanctionsPublisher publisher;
    private final AuditTrail audit;
    private final Clock clock;

    ConfirmMerge(
            MergeProposalStore proposals,
            MergeRecords records,
            SubjectStore subjects,
            SanctionsPublisher publisher,
            AuditTrail audit,
            Clock clock) {
        this.proposals = proposals;
        this.records = records;
        this.subjects = subjects;
        this.publisher = publisher;
        this.audit = audit;
        this.clock = clock;
    }

    /** Which record survives is settled now: either may have been merged with a third one since the proposal. */
    @Transactional
    public MergeProposal confirm(Caller caller, UUID subject, UUID id) {
        var about = subjects.groupOf(subject);
        var pending = switch (proposals
                .findToConfirm(id)
                .filter(it -> it.isAbout(about))
                .orElseThrow(EdgeProblem.NOT_FOUND::with)) {
            case MergeProposal.Pending it -> it;
            case MergeProposal.Confirmed done -> throw ALREADY_CONFIRMED.with();
            case MergeProposal.Withdrawn gone -> throw ALREADY_WITHDRAWN.with();
        };
        return switch (pending.confirm(caller, clock.instant())) {
            case MergeProposal.Outcome.NoSecondPerson no -> throw SECOND_PERSON_REQUIRED.with();
            case MergeProposal.Outcome.Done(var done) -> {
                var terms = done.terms();
                switch (Merge.of(records.hold(terms.survivorId(), terms.mergedId()))) {
                    case Merge.SameRecord same -> throw ALREADY_MERGED.with();
                    case Merge.TwoPeople two -> throw TWO_PEOPLE.with();
                    case Merge.Possible merge -> carryOut(caller, done, merge);
                }
                yield proposals.find(id).orElseThrow();
            }
        };
    }

    private void carryOut(Caller caller, MergeProposal.Confirmed proposal, Merge.Possible merge) {
        proposals.confirm(proposal, merge);
        records.merge(merge.survivor(), merge.merged());
        // The restrictions of one are now those of the other as well, and so is what must not be forgotten.
        subjects.pinIdentifiersIfRestricted(merge.survivor());
        audit.record(caller, "subject_merged", "subject", merge.merged());
        audit.record(caller, "subject_survived_merge", "subject", merge.survivor());
        publisher.publishMerged(merge.merged());
        publisher.publish(merge.survivor(), SanctionsState.Cause.SUBJECTS_MERGED);
    }
}
