package org.digitaltrust.sanctions.merge;

import static org.digitaltrust.sanctions.problem.SanctionsProblem.ALREADY_CONFIRMED;
import static org.digitaltrust.sanctions.problem.SanctionsProblem.ALREADY_WITHDRAWN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.sanctions.subject.SubjectStore;
import org.digitaltrust.sanctions.withdrawal.WithdrawalRequest;

/** Takes a merge proposal back: the records stay two. */
@ApplicationScoped
class WithdrawMerge {

    private final MergeProposalStore proposals;
    private final SubjectStore subjects;
    private final AuditTrail audit;
    private final Clock clock;

    WithdrawMerge(MergeProposalStore proposals, SubjectStore subjects, AuditTrail audit, Clock clock) {
        this.proposals = proposals;
        this.subjects = subjects;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public MergeProposal.Withdrawn withdraw(Caller caller, UUID subject, UUID id, WithdrawalRequest request) {
        var about = subjects.groupOf(subject);
        var pending = switch (proposals
                .findToConfirm(id)
                .filter(it -> it.isAbout(about))
                .orElseThrow(EdgeProblem.NOT_FOUND::with)) {
            case MergeProposal.Pending it -> it;
            case MergeProposal.Confirmed done -> throw ALREADY_CONFIRMED.with();
            case MergeProposal.Withdrawn gone -> throw ALREADY_WITHDRAWN.with();
        };
        var withdrawn = pending.withdraw(request.toWithdrawal(caller, clock.instant()));
        proposals.withdraw(withdrawn);
        audit.record(caller, "merge_withdrawn", "subject", subject);
        return withdrawn;
    }
}
