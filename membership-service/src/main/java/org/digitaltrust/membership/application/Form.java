package org.digitaltrust.membership.application;

import java.util.List;
import org.digitaltrust.membership.account.AccountClaim;
import org.digitaltrust.membership.person.PersonalData;

/** What an applicant fills in: what everybody may know of them, what only they and the officers may, and their accounts. */
record Form(Details details, PersonalData personal, List<AccountClaim> claims) {
    Form {
        claims = List.copyOf(claims);
    }
}
