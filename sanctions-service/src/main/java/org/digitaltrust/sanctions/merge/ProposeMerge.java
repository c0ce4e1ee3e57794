package org.digitaltrust.sanctions.merge;

import static org.digitaltrust.sanctions.problem.SanctionsProblem.ALREADY_MERGED;
import static org.digitaltrust.sanctions.problem.SanctionsProblem.CHANGE_PENDING;
import static org.digitaltrust.sanctions.problem.SanctionsProblem.INVALID_MERGE;
import static org.digitaltrust.sanctions.problem.SanctionsProblem.TWO_PEOPLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.sanctions.subject.IdentifiersChanged;
import org.digitaltrust.sanctions.subject.MergeRecords;
import org.digitaltrust.sanctions.subject.SubjectStore;
import org.jboss.logging.Logger;

/** The first word that two records are about one person: an officer's, or this service's own. */
@ApplicationScoped
class ProposeMerge {

    private static final Logger LOG = Logger.getLogger(ProposeMerge.class);
    private static final String SYSTEM = "system";

    private final MergeProposalStore proposals;
    private final MergeRecords records;
    private final SubjectStore subjects;
    private final AuditTrail audit;
    private final Clock clock;
    private final Ids ids;

    ProposeMerge(
            MergeProposalStore proposals,
            MergeRecords records,
            SubjectStore subjects,
            AuditTrail audit,
            Clock clock,
            Ids ids) {
        this.proposals = proposals;
        this.records = records;
        this.subjects = subjects;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /** Ids of records that were merged before stand for their survivors. */
    @Transactional
    public UUID propose(Caller caller, UUID subject, UUID other, String reasons) {
        if (subjects.survivorOf(subject).isEmpty()) {
            throw EdgeProblem.NOT_FOUND.with();
        }
        if (subjects.survivorOf(other).isEmpty()) {
            throw INVALID_MERGE.with().at("other_id", "is not the id of a known subject");
        }
        if (subject.equals(other)) {
            throw INVALID_MERGE.with().at("other_id", "must be another subject");
        }
        return switch (Merge.of(records.candidates(subject, other))) {
            case Merge.SameRecord same -> throw ALREADY_MERGED.with();
            case Merge.TwoPeople two -> throw TWO_PEOPLE.with().at("other_id", "is held by another person");
            case Merge.Possible merge -> {
                var terms = terms(merge, reasons, caller.subject());
                if (!proposals.add(terms)) {
                    throw CHANGE_PENDING.with();
                }
                audit.record(caller, "merge_proposed", "subject", subject);
                yield terms.id();
            }
        };
    }

    /**
     * A member has come to hold an account under which somebody who is no member is known, or the other way
     * round. What officers have withdrawn is not proposed again.
     */
    void proposeOwn(@Observes IdentifiersChanged changed) {
        for (var merge : proposals.sharingAnAccountWith(changed.subject())) {
            if (!proposals.wasWithdrawn(merge, SYSTEM)
                    && proposals.add(terms(merge, "Both records hold the same account.", SYSTEM))) {
                LOG.infof("merge proposed survivor=%s merged=%s", merge.survivor(), merge.merged());
            }
        }
    }

    private MergeProposal.Terms terms(Merge.Possible merge, String reasons, String by) {
        return new MergeProposal.Terms(ids.next(), merge.survivor(), merge.merged(), reasons, by, clock.instant());
    }
}
