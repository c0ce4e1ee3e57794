package org.digitaltrust.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.membership.account.AccountStore;
import org.digitaltrust.membership.member.Admission;
import org.digitaltrust.membership.member.AdmitMember;
import org.digitaltrust.membership.member.Member;

/** Decides an application, at first or on appeal. An approval admits the member in the same transaction. */
@ApplicationScoped
class DecideApplication {

    /** What an officer decides, and why. */
    record Ruling(Outcome outcome, Decision.Text text) {}

    private final ApplicationStore applications;
    private final AccountStore accounts;
    private final AdmitMember admit;
    private final ApplicationsConfig config;
    private final AuditTrail audit;
    private final Clock clock;
    private final Ids ids;

    DecideApplication(
            ApplicationStore applications,
            AccountStore accounts,
            AdmitMember admit,
            ApplicationsConfig config,
            AuditTrail audit,
            Clock clock,
            Ids ids) {
        this.applications = applications;
        this.accounts = accounts;
        this.admit = admit;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    Move of(Caller officer, UUID id, Ruling ruling) {
        var found = applications.lock(id);
        if (found.isEmpty()) {
            return new Move.Unknown();
        }
        var application = found.get();
        var now = clock.instant();
        var move = application.decide(Actor.of(officer), ruling.outcome(), ApplicationsConfig.deadlines(config), now);
        if (move instanceof Move.Moved(var to)) {
            applications.decide(application, new Decision(ruling.outcome(), ruling.text(), officer.subject(), now));
            applications.move(id, to);
            audit.record(officer, "application_decided", "application", id);
            follow(application, ruling.outcome());
        }
        return move;
    }

    private void follow(Application application, Outcome outcome) {
        if (!outcome.admits()) {
            accounts.release(application.id());
            return;
        }
        var member = ids.next();
        applications.ledTo(application.id(), member);
        var details = application.details();
        var profile = new Member.Profile(
                details.kind(), details.displayName(), details.aliases(), details.chapter(), details.topics());
        admit.as(
                member,
                new Admission(
                        application.id(),
                        application.person(),
                        profile,
                        application.applicant().holder()));
    }
}
