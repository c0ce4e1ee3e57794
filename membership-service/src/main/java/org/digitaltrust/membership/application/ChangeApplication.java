package org.digitaltrust.membership.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.version.EntityTag;
import org.digitaltrust.membership.account.AccountStore;
import org.digitaltrust.membership.person.PersonalData;
import org.jspecify.annotations.Nullable;

/** Changes what the applicant has filled in: in a draft, and to supply what was asked for. */
@ApplicationScoped
class ChangeApplication {

    private final ApplicationStore applications;
    private final AccountStore accounts;
    private final FormPatch patch;
    private final FormRules rules;
    private final Places places;
    private final AuditTrail audit;
    private final Clock clock;

    ChangeApplication(
            ApplicationStore applications,
            AccountStore accounts,
            FormPatch patch,
            FormRules rules,
            Places places,
            AuditTrail audit,
            Clock clock) {
        this.applications = applications;
        this.accounts = accounts;
        this.patch = patch;
        this.rules = rules;
        this.places = places;
        this.audit = audit;
        this.clock = clock;
    }

    /** Refusals of the new content are thrown. */
    @Transactional
    Move of(Caller caller, UUID id, @Nullable String ifMatch, ObjectNode changes) {
        var application = applications
                .lock(id)
                .filter(it -> it.applicant().includes(caller.subject()))
                .orElseThrow(EdgeProblem.NOT_FOUND::with);
        EntityTag.require(ifMatch, application.version());
        var move = application.change(Actor.of(caller), clock.instant());
        if (move instanceof Move.Moved(var to)) {
            keep(application, patched(application, changes), to);
            audit.record(caller, "application_changed", "application", id);
        }
        return move;
    }

    private Form patched(Application application, ObjectNode changes) {
        var listed = accounts.ofApplications(List.of(application.id())).getOrDefault(application.id(), List.of());
        var form = patch.of(ApplicationRequest.of(application, listed), changes).toForm();
        rules.misfit(form).ifPresent(it -> {
            throw FilingAnswers.problem(it);
        });
        if (places.taken(
                application.id(),
                application.applicant(),
                form.personal().contact().email())) {
            throw FilingAnswers.problem(new Filing.AlreadyApplied());
        }
        return form;
    }

    private void keep(Application application, Form form, ApplicationState state) {
        applications.change(application, form.details(), withDocument(form.personal(), application.personal()), state);
        accounts.replace(application.id(), form.claims());
    }

    /** What an officer has noted of an identity document is not in the form. */
    private static PersonalData withDocument(PersonalData filled, @Nullable PersonalData before) {
        var hash = before == null ? null : before.identityDocumentHash();
        return hash == null ? filled : filled.withIdentityDocument(hash);
    }
}
