package org.digitaltrust.sanctions.restriction;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.digitaltrust.contracts.SanctionsState.Bindingness;
import org.digitaltrust.contracts.SanctionsState.Level;
import org.jspecify.annotations.NullUnmarked;

/** The row of a restriction. A null dimension means all. */
@Entity
@Table(name = "restriction")
@NullUnmarked
class RestrictionRow {
    @Id
    UUID id;

    UUID subjectId;
    List<String> media;
    List<String> activities;
    List<String> commerciality;
    List<String> sectors;
    List<String> programmeClasses;
    List<String> territories;
    List<String> content;
    Instant validFrom;
    Instant validUntil;
    LocalDate reviewOn;
    String level;
    String bindingness;
    String instrument;
    String article;
    String decisionNumber;
    String authority;
    LocalDate issuedOn;
    List<String> obligations;
    List<String> carveOuts;
    Instant confirmedAt;
    Instant endedAt;
    String endedAs;
    UUID supersededBy;
    UUID supersedes;
    Instant withdrawnAt;
    Instant createdAt;

    /** The row of one that has not ended. */
    static RestrictionRow of(Restriction it, Instant now) {
        var row = new RestrictionRow();
        row.id = it.id();
        row.subjectId = it.subjectId();
        row.media = list(it.scope().media());
        row.activities = list(it.scope().activities());
        row.commerciality = list(it.scope().commerciality());
        row.sectors = list(it.scope().sectors());
        row.programmeClasses = list(it.scope().programmeClasses());
        row.territories = list(it.scope().territories());
        row.content = list(it.scope().content());
        row.validFrom = it.period().from();
        row.validUntil = it.period().until();
        row.reviewOn = it.reviewOn();
        row.level = name(it.level());
        row.bindingness = name(it.bindingness());
        row.instrument = it.basis().instrument();
        row.article = it.basis().article();
        row.decisionNumber = it.basis().decisionNumber();
        row.authority = it.basis().authority();
        row.issuedOn = it.basis().issuedOn();
        row.obligations = it.obligations();
        row.carveOuts = it.carveOuts();
        row.confirmedAt = it.confirmedAt();
        row.supersedes = it.supersedes();
        row.createdAt = now;
        return row;
    }

    Restriction toRestriction() {
        var scope = new Scope(
                        dimension(media),
                        dimension(activities),
                        dimension(commerciality),
                        dimension(sectors),
                        dimension(programmeClasses),
                        dimension(territories),
                        dimension(content))
                .shared();
        return new Restriction(
                id,
                subjectId,
                scope,
                new Period(validFrom, validUntil),
                reviewOn,
                Level.valueOf(level.toUpperCase(Locale.ROOT)),
                Bindingness.valueOf(bindingness.toUpperCase(Locale.ROOT)),
                new LegalBasis(instrument, article, decisionNumber, authority, issuedOn),
                obligations,
                carveOuts,
                confirmedAt,
                ending(),
                supersedes);
    }

    private Ending ending() {
        if (withdrawnAt != null) {
            return Ending.withdrawn(withdrawnAt);
        }
        return endedAt == null
                ? null
                : new Ending(endedAt, Ending.As.valueOf(endedAs.toUpperCase(Locale.ROOT)), supersededBy);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> list(Dimension dimension) {
        return switch (dimension) {
            case Dimension.All all -> null;
            case Dimension.Only only -> List.copyOf(only.codes());
        };
    }

    private static Dimension dimension(List<String> codes) {
        return codes == null ? Dimension.all() : Dimension.only(codes);
    }
}
