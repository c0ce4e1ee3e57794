package org.digitaltrust.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.membership.account.AccountStore;
import org.digitaltrust.membership.account.Verification;
import org.digitaltrust.membership.person.PersonStore;
import org.jspecify.annotations.Nullable;

/** Records what came of one of the officers' steps. Passing {@code accounts} verifies the listed accounts. */
@ApplicationScoped
class RecordStep {

    /**
     * What an officer says of a step.
     *
     * @param document number of the identity document that the officer saw
     */
    record Finding(
            Step step,
            StepResult result,
            StepRecord.Text text,
            @Nullable String document) {}

    private final ApplicationStore applications;
    private final AccountStore accounts;
    private final PersonStore persons;
    private final ApplicationsConfig config;
    private final AuditTrail audit;
    private final Clock clock;
    private final Ids ids;

    RecordStep(
            ApplicationStore applications,
            AccountStore accounts,
            PersonStore persons,
            ApplicationsConfig config,
            AuditTrail audit,
            Clock clock,
            Ids ids) {
        this.applications = applications;
        this.accounts = accounts;
        this.persons = persons;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    Move of(Caller officer, UUID id, Finding finding) {
        var found = applications.lock(id);
        if (found.isEmpty()) {
            return new Move.Unknown();
        }
        var now = clock.instant();
        var move = found.get()
                .record(Actor.of(officer), finding.step(), finding.result(), ApplicationsConfig.deadlines(config), now);
        return move instanceof Move.Moved moved ? carryOut(officer, found.get(), finding, moved, now) : move;
    }

    private Move carryOut(Caller officer, Application application, Finding finding, Move.Moved move, Instant now) {
        var id = application.id();
        if (finding.step() == Step.ACCOUNTS
                && finding.result() == StepResult.PASSED
                && accounts.verify(id, officer.subject(), now) instanceof Verification.Taken(var account)) {
            return new Move.AccountTaken(account.name());
        }
        if (finding.document() != null && application.personal() != null) {
            var hash = persons.identityDocumentHash(finding.document());
            persons.replace(application.person(), application.personal().withIdentityDocument(hash));
        }
        applications.add(
                application,
                new StepRecord(ids.next(), finding.step(), finding.result(), finding.text(), officer.subject(), now));
        applications.move(id, move.to());
        audit.record(officer, finding.step().name().toLowerCase(Locale.ROOT) + "_recorded", "application", id);
        return move;
    }
}
