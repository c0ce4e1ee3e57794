package org.digitaltrust.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.membership.MembershipProblem;
import org.digitaltrust.membership.account.AccountStore;
import org.digitaltrust.membership.account.Verification;

/** Appeals a rejection. What the rejection had set free, the place and the accounts, is taken again. */
@ApplicationScoped
class AppealRejection {

    private final ApplicationStore applications;
    private final AccountStore accounts;
    private final Places places;
    private final AuditTrail audit;
    private final Clock clock;

    AppealRejection(
            ApplicationStore applications, AccountStore accounts, Places places, AuditTrail audit, Clock clock) {
        this.applications = applications;
        this.accounts = accounts;
        this.places = places;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Move of(Caller caller, UUID id, String grounds) {
        var found = applications.lock(id);
        if (found.isEmpty()) {
            return new Move.Unknown();
        }
        var application = found.get();
        var now = clock.instant();
        if (!(application.appeal(Actor.of(caller), now) instanceof Move.Moved moved)) {
            return application.appeal(Actor.of(caller), now);
        }
        var personal = application.personal();
        if (personal == null
                || places.taken(id, application.applicant(), personal.contact().email())) {
            return new Move.PlaceTaken();
        }
        if (accounts.takeBack(id) instanceof Verification.Taken(var account)) {
            // Thrown, because what was taken back before it must be free again.
            throw MembershipProblem.ACCOUNT_TAKEN.with(account.name()).and("account", account.name());
        }
        applications.appeal(application, new Appeal(grounds, caller.subject(), now));
        applications.move(id, moved.to());
        audit.record(caller, "application_appealed", "application", id);
        return moved;
    }
}
