package org.digitaltrust.pledge.dossier;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.digitaltrust.pledge.dossier.DossierFacts.Advertiser;
import org.digitaltrust.pledge.dossier.DossierFacts.Disclosure;
import org.digitaltrust.pledge.dossier.DossierFacts.Permit;
import org.digitaltrust.pledge.dossier.DossierFacts.Product;
import org.digitaltrust.pledge.dossier.DossierFacts.Statement;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "dossier")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class DossierRow {
    @Id
    UUID id;

    UUID memberId;
    String madeBy;

    @Enumerated(EnumType.STRING)
    Keeper.Relationship madeAs;

    @Nullable
    UUID madeByMember;

    Instant madeAt;
    String advertiserName;

    @Nullable
    String advertiserTaxCode;

    String advertiserVerifiedBy;
    String productName;
    String sector;

    @Enumerated(EnumType.STRING)
    Statement.Kind statement;

    String statementText;

    @Nullable
    LocalDate usedSince;

    String disclosedBefore;
    String disclosedDuring;

    @Nullable
    String permitNumber;

    @Nullable
    String permitAuthority;

    @Nullable
    LocalDate permitIssuedOn;

    @Nullable
    LocalDate permitValidUntil;

    Instant validUntil;

    @Nullable
    Instant closedAt;

    @Nullable
    Instant forgottenAt;

    protected DossierRow() {}

    DossierRow(DossierFacts facts) {
        id = facts.id();
        memberId = facts.memberId();
        madeBy = facts.statedBy().person();
        madeAs = facts.statedBy().relationship();
        madeByMember = facts.statedBy().memberId();
        madeAt = facts.madeAt();
        advertiserName = facts.advertiser().name();
        advertiserTaxCode = facts.advertiser().taxCode();
        advertiserVerifiedBy = facts.advertiser().verifiedBy();
        productName = facts.product().name();
        sector = facts.product().sector();
        statement = facts.statement().kind();
        statementText = facts.statement().text();
        usedSince = facts.statement().since();
        disclosedBefore = facts.disclosure().before();
        disclosedDuring = facts.disclosure().during();
        validUntil = facts.validUntil();
        var permit = facts.permit();
        if (permit != null) {
            permitNumber = permit.number();
            permitAuthority = permit.authority();
            permitIssuedOn = permit.issuedOn();
            permitValidUntil = permit.validUntil();
        }
    }

    DossierFacts toFacts() {
        return new DossierFacts(
                id,
                memberId,
                new Keeper(madeAs, madeByMember, madeBy),
                madeAt,
                new Advertiser(advertiserName, advertiserTaxCode, advertiserVerifiedBy),
                new Product(productName, sector),
                new Statement(statement, statementText, usedSince),
                new Disclosure(disclosedBefore, disclosedDuring),
                permit(),
                validUntil);
    }

    private @Nullable Permit permit() {
        return permitNumber == null
                ? null
                : new Permit(
                        permitNumber,
                        requireNonNull(permitAuthority),
                        requireNonNull(permitIssuedOn),
                        permitValidUntil);
    }
}
