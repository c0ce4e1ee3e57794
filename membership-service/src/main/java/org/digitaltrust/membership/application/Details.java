package org.digitaltrust.membership.application;

import java.util.List;
import org.digitaltrust.contracts.MemberKind;

/**
 * What the applicant says of themself and everybody may know once they are a member. The rest is
 * {@link org.digitaltrust.membership.person.PersonalData}.
 *
 * @param chapter official code of the province or city
 */
record Details(
        MemberKind kind,
        String displayName,
        List<String> aliases,
        String chapter,
        List<String> topics,
        Language language) {

    Details {
        aliases = List.copyOf(aliases);
        topics = List.copyOf(topics);
    }

    /** In which language the applicant wants to be written to. */
    enum Language {
        VI,
        EN
    }
}
