package org.digitaltrust.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.membership.account.AccountClaim;
import org.digitaltrust.membership.account.AccountStore;
import org.digitaltrust.membership.chapter.Chapters;
import org.digitaltrust.membership.member.FindMembers;

/** Files an application: a person's own, or one on paper that an administrator enters. */
@ApplicationScoped
class FileApplication {

    private final ApplicationStore applications;
    private final AccountStore accounts;
    private final Chapters chapters;
    private final FindMembers members;
    private final AuditTrail audit;
    private final Clock clock;
    private final Ids ids;

    FileApplication(
            ApplicationStore applications,
            AccountStore accounts,
            Chapters chapters,
            FindMembers members,
            AuditTrail audit,
            Clock clock,
            Ids ids) {
        this.applications = applications;
        this.accounts = accounts;
        this.chapters = chapters;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    Filing by(Caller caller, Details details, List<AccountClaim> claims) {
        if (!chapters.have(details.chapter())) {
            return new Filing.UnknownChapter();
        }
        var repetition = AccountClaim.firstRepetition(claims);
        if (repetition.isPresent()) {
            return new Filing.DuplicateAccount(repetition.getAsInt());
        }
        var applicant = caller.has("alliance_admin")
                ? Applicant.onPaper(caller.subject())
                : Applicant.inPerson(caller.subject());
        if (applications.hasPlace(applicant, details)
                || (applicant.holder() != null && members.isMember(applicant.holder()))) {
            return new Filing.AlreadyApplied();
        }
        var id = ids.next();
        applications.add(id, applicant, details, clock.instant());
        accounts.claim(id, claims);
        audit.record(caller, "application_filed", "application", id);
        return new Filing.Filed(id);
    }
}
