package org.digitaltrust.sanctions.cases;

import static org.digitaltrust.sanctions.problem.SanctionsProblem.INVALID_CASE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.sanctions.cases.CaseStep.Done;

/** Adds evidence while a case is investigated: nothing is added behind the back of somebody who has had the notice. */
@ApplicationScoped
class AddEvidence {

    private static final int MOST = 200;
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private final CaseWork work;
    private final CaseTexts texts;
    private final Ids ids;

    AddEvidence(CaseWork work, CaseTexts texts, Ids ids) {
        this.work = work;
        this.texts = texts;
        this.ids = ids;
    }

    @Transactional
    public UUID add(Caller officer, UUID id, EvidenceRequest request) {
        var pointer = request.pointer();
        if (pointer.url() == null && pointer.sha256() == null) {
            throw INVALID_CASE.with().at("url", "or sha256 is needed");
        }
        var captured = pointer.capturedAt();
        if (captured != null && (captured.isAfter(work.now()) || captured.isBefore(EARLIEST))) {
            throw INVALID_CASE.with().at("captured_at", "must lie from 1900 to now");
        }
        var file = work.holdFor(officer, id);
        if (!(file.state() instanceof CaseState.Investigation)) {
            throw CaseWork.notReady(file);
        }
        CaseWork.investigates(file, officer);
        if (texts.countEvidence(id) >= MOST) {
            throw INVALID_CASE.with().at("url", "is too much: a case has " + MOST + " pieces of evidence at most");
        }
        var evidence = new CaseEvidence(ids.next(), officer.subject(), work.now(), pointer);
        texts.add(id, evidence);
        work.done(file, file.state(), officer, Done.EVIDENCE_ADDED, null);
        return evidence.id();
    }
}
