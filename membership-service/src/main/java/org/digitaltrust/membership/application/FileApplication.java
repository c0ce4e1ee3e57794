package org.digitaltrust.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.membership.account.AccountStore;

/** Files an application: a person's own, or one on paper that an administrator enters. */
@ApplicationScoped
class FileApplication {

    private final ApplicationStore applications;
    private final AccountStore accounts;
    private final FormRules rules;
    private final Places places;
    private final AuditTrail audit;
    private final Clock clock;
    private final Ids ids;

    FileApplication(
            ApplicationStore applications,
            AccountStore accounts,
            FormRules rules,
            Places places,
            AuditTrail audit,
            Clock clock,
            Ids ids) {
        this.applications = applications;
        this.accounts = accounts;
        this.rules = rules;
        this.places = places;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    Filing by(Caller caller, Form form) {
        var misfit = rules.misfit(form);
        if (misfit.isPresent()) {
            return misfit.get();
        }
        var id = ids.next();
        var applicant = caller.has("alliance_admin")
                ? Applicant.onPaper(caller.subject())
                : Applicant.inPerson(caller.subject());
        if (places.taken(id, applicant, form.personal().contact().email())) {
            return new Filing.AlreadyApplied();
        }
        applications.add(id, applicant, form.details(), form.personal(), clock.instant());
        accounts.claim(id, form.claims());
        audit.record(caller, "application_filed", "application", id);
        return new Filing.Filed(id);
    }
}
