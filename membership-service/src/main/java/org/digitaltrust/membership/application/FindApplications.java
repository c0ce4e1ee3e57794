package org.digitaltrust.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.membership.account.AccountStore;

/** Reads applications with their accounts, for those who may see them. Who reads private data of somebody else is noted. */
@ApplicationScoped
public class FindApplications {

    /** An application as one reader may see it, and which version that is. */
    record Seen(ApplicationView view, long version) {}

    private final ApplicationStore applications;
    private final AccountStore accounts;
    private final AuditTrail audit;
    private final Clock clock;

    FindApplications(ApplicationStore applications, AccountStore accounts, AuditTrail audit, Clock clock) {
        this.applications = applications;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** The application of this person that has not come to an end. */
    @Transactional
    public Optional<UUID> openOf(String holder) {
        return applications.openOf(holder);
    }

    /** Empty also where the reader is neither an officer nor the applicant. */
    @Transactional
    Optional<Seen> forReader(UUID id, Caller reader) {
        var found = visible(id, reader);
        found.filter(it -> !reader.subject().equals(it.applicant().holder()))
                .ifPresent(it -> audit.record(reader, "application_read", "application", id));
        return found.map(it -> seen(it, reader));
    }

    /** To whoever has just said all of it themself. */
    @Transactional
    Optional<Seen> asFiled(UUID id, Caller filer) {
        return visible(id, filer).map(it -> seen(it, filer));
    }

    /** What a list tells of applications: nothing private, so that nobody's reading of it needs to be noted. */
    @Transactional
    Page<ApplicationSummaryView> page(ApplicationStore.Filter filter, PageRequest request) {
        var found = applications.page(filter, request.after(), request.limit() + 1);
        var now = clock.instant();
        return Page.of(found, request, ListedApplication::id).map(it -> ApplicationSummaryView.of(it, now));
    }

    private Optional<Application> visible(UUID id, Caller reader) {
        return applications
                .find(id)
                .filter(it -> it.applicant().includes(reader.subject())
                        || Actor.of(reader).officer());
    }

    /** Applicants do not see officers' notes, and an officer who applies is an applicant there. */
    private Seen seen(Application it, Caller reader) {
        var listed = accounts.ofApplications(List.of(it.id())).getOrDefault(it.id(), List.of());
        var view = it.applicant().includes(reader.subject())
                ? ApplicationView.forApplicant(it, listed, clock.instant())
                : ApplicationView.forOfficer(it, listed, clock.instant());
        return new Seen(view, it.version());
    }
}
