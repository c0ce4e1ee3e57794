package org.digitaltrust.pledge.dossier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.digitaltrust.pledge.dossier.DossierFacts.Advertiser;
import org.digitaltrust.pledge.dossier.DossierFacts.Disclosure;
import org.digitaltrust.pledge.dossier.DossierFacts.Permit;
import org.digitaltrust.pledge.dossier.DossierFacts.Product;
import org.digitaltrust.pledge.dossier.DossierFacts.Statement;
import org.digitaltrust.pledge.input.CalendarTime;
import org.digitaltrust.pledge.input.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a member states about an advertiser and a product. */
record DossierRequest(
        @NotNull @Schema(examples = "01930000-0000-7000-9000-000000000001")
        UUID memberId,

        @NotNull @Valid Advertising advertiser,
        @NotNull @Valid Advertised product,
        @NotNull @Valid Stated statement,
        @NotNull @Valid Disclosed disclosure,
        @Nullable @Valid Permitted permit,

        @NotNull @CalendarTime @Schema(examples = "2027-06-01T00:00:00+07:00")
        OffsetDateTime validUntil) {

    @Schema(name = "DossierAdvertiserRequest")
    record Advertising(
            @NotBlank @Size(max = 200) @PlainText @Schema(examples = "Công ty TNHH Sữa Mẫu")
            String name,

            @Nullable @Pattern(regexp = "[0-9]{10}(-[0-9]{3})?|[0-9]{12}") @Schema(examples = "0312345678")
            String taxCode,

            @NotBlank
            @Size(max = 500)
            @PlainText
            @Schema(examples = "National business registration portal, 20 November 2026")
            String verifiedBy) {}

    @Schema(name = "DossierProductRequest")
    record Advertised(
            @NotBlank @Size(max = 200) @PlainText @Schema(examples = "Sữa bột Mẫu 400 g")
            String name,

            @NotNull
            @Pattern(regexp = "[a-z][a-z_]{0,63}")
            @Schema(examples = "health_food", description = "As in /sanctions/v1/vocabularies, or another")
            String sector) {}

    @Schema(name = "DossierStatementRequest")
    record Stated(
            @NotNull Statement.Kind kind,

            @NotBlank @Size(max = 4000) @PlainText @Schema(examples = "My family has used it for six months.")
            String text,

            @Nullable @CalendarTime @Schema(examples = "2026-05-01", description = "Since when it has been used")
            LocalDate since) {}

    @Schema(name = "DossierDisclosureRequest")
    record Disclosed(
            @NotBlank
            @Size(max = 1000)
            @PlainText
            @Schema(examples = "The first line of the caption says: advertising.")
            String before,

            @NotBlank
            @Size(max = 1000)
            @PlainText
            @Schema(examples = "A caption throughout the clip says: advertising.")
            String during) {}

    @Schema(name = "DossierPermitRequest")
    record Permitted(
            @NotBlank @Size(max = 100) @PlainText @Schema(examples = "1234/2026/XNQC-ATTP")
            String number,

            @NotBlank @Size(max = 200) @PlainText @Schema(examples = "Cục An toàn thực phẩm")
            String authority,

            @NotNull @CalendarTime @Schema(examples = "2026-03-01")
            LocalDate issuedOn,

            @Nullable @CalendarTime @Schema(examples = "2027-03-01", description = "Its last day")
            LocalDate validUntil) {

        @AssertTrue(message = "must not end before it was issued")
        @Schema(hidden = true)
        boolean isValidUntilAfterIssue() {
            return validUntil == null || issuedOn == null || !validUntil.isBefore(issuedOn);
        }
    }

    DossierFacts toFacts(UUID id, Keeper statedBy, Instant madeAt) {
        return new DossierFacts(
                id,
                memberId,
                statedBy,
                madeAt,
                new Advertiser(advertiser.name(), advertiser.taxCode(), advertiser.verifiedBy()),
                new Product(product.name(), product.sector()),
                new Statement(statement.kind(), statement.text(), statement.since()),
                new Disclosure(disclosure.before(), disclosure.during()),
                permit == null
                        ? null
                        : new Permit(permit.number(), permit.authority(), permit.issuedOn(), permit.validUntil()),
                validUntil.toInstant());
    }
}
