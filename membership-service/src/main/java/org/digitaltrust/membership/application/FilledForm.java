package org.digitaltrust.membership.application;

import java.util.List;
import org.digitaltrust.membership.account.AccountClaim;
import org.digitaltrust.membership.member.Member;
import org.digitaltrust.membership.person.PersonalData;

/**
 * A form that keeps to all rules, filled in elsewhere than here.
 *
 * @param language in which the person wants to be written to
 */
public record FilledForm(Member.Profile profile, PersonalData personal, List<AccountClaim> claims, String language) {

    public FilledForm {
        claims = List.copyOf(claims);
    }

    static FilledForm of(Form form) {
        var details = form.details();
        return new FilledForm(
                new Member.Profile(
                        details.kind(), details.displayName(), details.aliases(), details.chapter(), details.topics()),
                form.personal(),
                form.claims(),
                details.language().name());
    }
}
