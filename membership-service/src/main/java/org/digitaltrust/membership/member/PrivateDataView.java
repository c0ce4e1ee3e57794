package org.digitaltrust.membership.member;

import java.time.LocalDate;
import java.util.UUID;
import org.digitaltrust.membership.person.PersonalData;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What only the member and the officers may know of a member; all null once it is erased.
 *
 * @param identityDocumentSeen whether an officer has seen an identity document
 */
record PrivateDataView(
        UUID memberId,
        boolean erased,
        @Nullable String legalName,
        @Nullable LocalDate birthDate,
        @Nullable ContactView contact,
        @Nullable Boolean identityDocumentSeen) {

    @Schema(name = "PrivateContact")
    record ContactView(String email, @Nullable String phone) {}

    static PrivateDataView of(UUID member, PersonalData it) {
        var contact = new ContactView(it.contact().email(), it.contact().phone());
        return new PrivateDataView(
                member, false, it.legalName(), it.birthDate(), contact, it.identityDocumentHash() != null);
    }

    static PrivateDataView erased(UUID member) {
        return new PrivateDataView(member, true, null, null, null, null);
    }
}
