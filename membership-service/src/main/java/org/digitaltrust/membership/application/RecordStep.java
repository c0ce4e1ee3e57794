package org.digitaltrust.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.membership.account.AccountStore;
import org.digitaltrust.membership.account.Verification;

/** Records what came of one of the officers' steps. Passing {@code accounts} verifies the listed accounts. */
@ApplicationScoped
class RecordStep {

    /** What an officer says of a step. */
    record Finding(Step step, StepResult result, String note, List<String> evidence) {}

    private final ApplicationStore applications;
    private final AccountStore accounts;
    private final AuditTrail audit;
    private final Clock clock;
    private final Ids ids;

    RecordStep(ApplicationStore applications, AccountStore accounts, AuditTrail audit, Clock clock, Ids ids) {
        this.applications = applications;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    Move of(Caller officer, UUID id, Finding finding) {
        var move = applications
                .lock(id)
                .map(it -> it.record(Actor.of(officer), finding.step(), finding.result()))
                .orElseGet(Move.Unknown::new);
        return move instanceof Move.Moved moved ? carryOut(officer, id, finding, moved) : move;
    }

    private Move carryOut(Caller officer, UUID id, Finding finding, Move.Moved move) {
        Instant now = clock.instant();
        if (finding.step() == Step.ACCOUNTS
                && finding.result() == StepResult.PASSED
                && accounts.verify(id, officer.subject(), now) instanceof Verification.Taken(var account)) {
            return new Move.AccountTaken(account.name());
        }
        applications.add(
                id,
                new StepRecord(
                        ids.next(),
                        finding.step(),
                        finding.result(),
                        finding.note(),
                        finding.evidence(),
                        officer.subject(),
                        now));
        applications.move(id, move.to());
        audit.record(officer, finding.step().name().toLowerCase(Locale.ROOT) + "_recorded", "application", id);
        return move;
    }
}
