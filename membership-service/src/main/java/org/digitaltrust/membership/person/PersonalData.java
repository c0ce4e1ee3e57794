package org.digitaltrust.membership.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What only the person themself and the officers may know.
 *
 * @param identityDocumentHash keyed hash of the number of an identity document that an officer saw; the number is not kept
 */
public record PersonalData(
        String legalName,
        @Nullable LocalDate birthDate,
        Contact contact,
        @Nullable String identityDocumentHash) {

    /** How to reach somebody. */
    public record Contact(String email, @Nullable String phone) {}

    public PersonalData withIdentityDocument(String hash) {
        return new PersonalData(legalName, birthDate, contact, hash);
    }
}
