package org.digitaltrust.membership.application;

import java.time.LocalDate;
import java.util.List;
import org.digitaltrust.contracts.MemberKind;
import org.jspecify.annotations.Nullable;

/**
 * What the applicant says of themself. Legal name, birth date and contact never leave this service.
 *
 * @param chapter official code of the province or city
 */
record Details(
        MemberKind kind,
        String displayName,
        String legalName,
        List<String> aliases,
        @Nullable LocalDate birthDate,
        String chapter,
        Contact contact,
        List<String> topics,
        Language language) {

    Details {
        aliases = List.copyOf(aliases);
        topics = List.copyOf(topics);
    }

    record Contact(String email, @Nullable String phone) {}

    /** In which language the applicant wants to be written to. */
    enum Language {
        VI,
        EN
    }
}
