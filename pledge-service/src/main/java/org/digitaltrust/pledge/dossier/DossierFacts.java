package org.digitaltrust.pledge.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was stated when a dossier was opened; never rewritten. */
record DossierFacts(
        UUID id,
        UUID memberId,
        Keeper statedBy,
        Instant madeAt,
        Advertiser advertiser,
        Product product,
        Statement statement,
        Disclosure disclosure,
        @Nullable Permit permit,
        Instant validUntil) {

    /** @param verifiedBy by what the member has made sure that the advertiser can be trusted */
    @Schema(name = "DossierAdvertiser")
    record Advertiser(String name, @Nullable String taxCode, String verifiedBy) {}

    @Schema(name = "DossierProduct")
    record Product(String name, String sector) {}

    /** Nobody introduces what they have neither used nor clearly understood. */
    @Schema(name = "DossierStatement")
    record Statement(Kind kind, String text, @Nullable LocalDate since) {

        @Schema(name = "DossierStatementKind")
        enum Kind {
            USED,
            UNDERSTOOD
        }
    }

    /** How the audience is told that it is advertising. */
    @Schema(name = "DossierDisclosure")
    record Disclosure(String before, String during) {}

    /** Of an authority, to advertise this. */
    @Schema(name = "DossierPermit")
    record Permit(
            String number,
            String authority,
            LocalDate issuedOn,
            @Nullable LocalDate validUntil) {

        /** The last day counts. */
        boolean isValidOn(LocalDate day) {
            return !day.isBefore(issuedOn) && (validUntil == null || !day.isAfter(validUntil));
        }
    }
}
