package org.digitaltrust.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.membership.account.AccountStore;

/** The applicant's own moves: submits, also again after a request for information, and withdraws. */
@ApplicationScoped
class MoveApplication {

    private final ApplicationStore applications;
    private final AccountStore accounts;
    private final AuditTrail audit;
    private final Clock clock;

    MoveApplication(ApplicationStore applications, AccountStore accounts, AuditTrail audit, Clock clock) {
        this.applications = applications;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Move submit(Caller caller, UUID id) {
        var now = clock.instant();
        var move = applications
                .lock(id)
                .map(it -> it.submit(Actor.of(caller), now))
                .orElseGet(Move.Unknown::new);
        if (move instanceof Move.Moved(var to)) {
            applications.submitted(id, now);
            applications.move(id, to);
            audit.record(caller, "application_submitted", "application", id);
        }
        return move;
    }

    @Transactional
    Move withdraw(Caller caller, UUID id) {
        var move = applications
                .lock(id)
                .map(it -> it.withdraw(Actor.of(caller), clock.instant()))
                .orElseGet(Move.Unknown::new);
        if (move instanceof Move.Moved(var to)) {
            accounts.release(id);
            applications.move(id, to);
            audit.record(caller, "application_withdrawn", "application", id);
        }
        return move;
    }
}
