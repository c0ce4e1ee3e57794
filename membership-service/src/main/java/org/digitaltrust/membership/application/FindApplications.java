package org.digitaltrust.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.membership.account.AccountStore;

/** Reads applications with their accounts, for those who may see them. */
@ApplicationScoped
public class FindApplications {

    private final ApplicationStore applications;
    private final AccountStore accounts;

    FindApplications(ApplicationStore applications, AccountStore accounts) {
        this.applications = applications;
        this.accounts = accounts;
    }

    /** The application of this person that has not come to an end. */
    @Transactional
    public Optional<UUID> openOf(String holder) {
        return applications.openOf(holder);
    }

    /** Empty also where the reader is neither an officer nor the applicant. Applicants do not see officers' notes. */
    @Transactional
    Optional<ApplicationView> forReader(UUID id, Caller reader) {
        return applications.find(id).flatMap(it -> {
            var listed = accounts.ofApplications(List.of(id)).getOrDefault(id, List.of());
            if (it.applicant().includes(reader.subject())) {
                return Optional.of(ApplicationView.forApplicant(it, listed));
            }
            return Actor.of(reader).officer() ? Optional.of(ApplicationView.forOfficer(it, listed)) : Optional.empty();
        });
    }

    @Transactional
    Page<ApplicationView> page(ApplicationStore.Filter filter, PageRequest request) {
        var page = Page.of(applications.page(filter, request.after(), request.limit() + 1), request, Application::id);
        var listed = accounts.ofApplications(
                page.items().stream().map(Application::id).toList());
        return page.map(it -> ApplicationView.forOfficer(it, listed.getOrDefault(it.id(), List.of())));
    }
}
