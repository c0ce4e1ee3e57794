package org.digitaltrust.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.membership.account.Account;
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

    /** Empty also where the reader is neither an officer nor the applicant. */
    @Transactional
    Optional<ApplicationView> forReader(UUID id, Caller reader) {
        return applications
                .find(id)
                .filter(it -> it.applicant().includes(reader.subject())
                        || Actor.of(reader).officer())
                .map(it -> view(it, accounts.ofApplications(List.of(id)), reader));
    }

    /** Applications as this officer may see each of them. */
    @Transactional
    Page<ApplicationView> page(ApplicationStore.Filter filter, PageRequest request, Caller reader) {
        var page = Page.of(applications.page(filter, request.after(), request.limit() + 1), request, Application::id);
        var listed = accounts.ofApplications(
                page.items().stream().map(Application::id).toList());
        return page.map(it -> view(it, listed, reader));
    }

    /** Applicants do not see officers' notes, and an officer who applies is an applicant there. */
    private static ApplicationView view(Application it, Map<UUID, List<Account>> accounts, Caller reader) {
        var listed = accounts.getOrDefault(it.id(), List.of());
        return it.applicant().includes(reader.subject())
                ? ApplicationView.forApplicant(it, listed)
                : ApplicationView.forOfficer(it, listed);
    }
}
