package org.digitaltrust.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.digitaltrust.membership.account.AccountStore;
import org.digitaltrust.membership.privacy.FirstStep;
import org.digitaltrust.membership.privacy.Kept;
import org.digitaltrust.membership.privacy.PersonalRecords;
import org.digitaltrust.membership.privacy.PersonalRows;
import org.digitaltrust.membership.privacy.Whose;

/** A person's applications, as they see them themself. What is sealed in them goes with the person's key. */
@ApplicationScoped
class ApplicationRecords implements PersonalRecords {

    private static final String OWNED = "select id, person_id from application where holder = ?";
    private static final String[] ERASE = {"delete from claim_code where application_id = any (?)", """
        update application set display_name = '', aliases = '{}', topics = '{}', takes_place = false,
            filed_by = case when filed_by = holder then 'erased' else filed_by end, holder = null, version = version + 1
        where id = any (?)
        """};

    private final ApplicationStore applications;
    private final AccountStore accounts;
    private final PersonalRows rows;
    private final Clock clock;

    ApplicationRecords(ApplicationStore applications, AccountStore accounts, PersonalRows rows, Clock clock) {
        this.applications = applications;
        this.accounts = accounts;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String area() {
        return "applications";
    }

    @Override
    public Whose find(Whose known) {
        var found = known;
        for (var it : rows.ownedBy(known.subject(), OWNED)) {
            found = found.withApplication(it.id(), it.person());
        }
        return found;
    }

    @Override
    public void lock(Whose whose) {
        whose.applications().stream().sorted().forEach(applications::lock);
    }

    @Override
    public List<FirstStep> before(Whose whose) {
        return applications.openOf(whose.subject()).isPresent() ? List.of(FirstStep.WITHDRAWAL) : List.of();
    }

    @Override
    public List<?> of(Whose whose) {
        var listed = accounts.ofApplications(whose.applications());
        return whose.applications().stream()
                .sorted()
                .flatMap(it -> applications.find(it).stream())
                .map(it -> ApplicationView.forApplicant(it, listed.getOrDefault(it.id(), List.of()), clock.instant()))
                .toList();
    }

    @Override
    public List<Kept> keptOf(Whose whose) {
        return whose.applications().isEmpty() ? List.of() : List.of(Kept.APPLICATION_OUTCOME);
    }

    @Override
    public void erase(Whose whose) {
        rows.change(whose.applications(), ERASE);
        rows.change(whose.members(), "delete from claim_code where member_id = any (?)");
    }
}
