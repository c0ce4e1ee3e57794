package org.digitaltrust.sanctions.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.outbox.Outbox;
import org.digitaltrust.sanctions.name.Band;
import org.digitaltrust.sanctions.problem.SanctionsProblem;
import org.digitaltrust.sanctions.register.Register;
import org.digitaltrust.sanctions.register.SubjectRecord;
import org.digitaltrust.sanctions.review.Review;

/** Writes down, and takes back, that a party holds a namesake for somebody else. It holds until the record changes. */
@ApplicationScoped
class ReviewPair {

    /** Of one party about one subject: that many ways to write a name are enough. */
    private static final int MOST_PAIRS = 20;

    private final ReviewedPairStore pairs;
    private final Register register;
    private final NameCheck names;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    ReviewPair(
            ReviewedPairStore pairs,
            Register register,
            NameCheck names,
            Outbox outbox,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.pairs = pairs;
        this.register = register;
        this.names = names;
        this.outbox = outbox;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Rests on the record as the register knows it, which is what the party can have looked at. */
    @Transactional
    public UUID review(Caller caller, String party, ReviewedPairRequest request) {
        var fault = names.faultOf(request.name(), request.birthYear());
        if (fault != null) {
            throw Problem.invalid(fault.field(), fault.message());
        }
        var record = register.bySubject(request.subjectId()).stream()
                .findFirst()
                .orElseThrow(() -> SanctionsProblem.INVALID_SUBJECT.with().at("subject_id", "is not a known subject"));
        refuseIfFar(request.name(), record);
        var review = new Review(
                record.subject().id(),
                party,
                register.normalised(request.name()),
                request.birthYear(),
                record.fingerprint());
        if (pairs.others(review) >= MOST_PAIRS) {
            throw SanctionsProblem.TOO_MANY_REVIEWED_PAIRS.with(MOST_PAIRS);
        }
        var id = pairs.put(ids.next(), review, caller.subject(), clock.instant(), request.note());
        audit.record(caller, "pair_reviewed", "reviewed_pair", id);
        outbox.note(review.subjectId(), "pair_reviewed");
        return id;
    }

    /** A finding about somebody whom the name does not stand for would say nothing, and be kept for ever. */
    private void refuseIfFar(String name, SubjectRecord record) {
        var near = register.byName(
                name,
                Band.POSSIBLE,
                1,
                it -> it.subject().id().equals(record.subject().id()));
        if (near.matches().isEmpty()) {
            throw SanctionsProblem.INVALID_SUBJECT.with().at("name", "does not stand for this subject");
        }
    }

    @Transactional
    public void forget(Caller caller, String party, UUID id) {
        var subject = pairs.remove(party, id).orElseThrow(EdgeProblem.NOT_FOUND::with);
        audit.record(caller, "pair_forgotten", "reviewed_pair", id);
        outbox.note(subject, "pair_forgotten");
    }
}
