package org.digitaltrust.sanctions.restriction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.SanctionsState.Bindingness;
import org.digitaltrust.contracts.SanctionsState.Level;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A restriction as partners see it: what it covers, how far it binds, and by which article. Reasons, evidence, the number
 * and date of the decision, and who entered it stay with the officers. A type of its own, so that what officers are shown
 * one day does not reach partners by itself. Each dimension is {@code "all"} or a list of codes.
 *
 * @param subjectId the record that the decision named; after a merge it leads to the one that survived
 * @param from the first instant that is covered; {@code until} is the first that no longer is, null while there is no end
 * @param supersededBy what stands in its place; null where nothing does
 * @param appealStatus {@code none}: appeals of such restrictions are the authority's
 */
public record PartnerRestrictionView(
        UUID id,
        UUID subjectId,
        Status status,
        @Schema(ref = "Codes") Object media,
        @Schema(ref = "Codes") Object activities,
        @Schema(ref = "Codes") Object commerciality,
        @Schema(ref = "Codes") Object sectors,
        @Schema(ref = "Codes") Object programmeClasses,
        @Schema(ref = "Codes") Object territories,
        @Schema(ref = "Codes") Object content,
        Instant from,
        @Nullable Instant until,
        Level level,
        Bindingness bindingness,
        Basis legalBasis,
        List<String> obligations,
        List<String> carveOuts,
        String appealStatus,
        @Nullable UUID supersededBy)
        implements ShownRestriction {

    /** What a restriction rests on, as far as partners are told. */
    public record Basis(String instrument, String article, String authority) {
        static Basis of(LegalBasis it) {
            return new Basis(it.instrument(), it.article(), it.authority());
        }
    }

    public static PartnerRestrictionView of(Restriction it, Instant now) {
        var scope = it.scope();
        return new PartnerRestrictionView(
                it.id(),
                it.subjectId(),
                it.statusAt(now),
                RestrictionView.view(scope.media()),
                RestrictionView.view(scope.activities()),
                RestrictionView.view(scope.commerciality()),
                RestrictionView.view(scope.sectors()),
                RestrictionView.view(scope.programmeClasses()),
                RestrictionView.view(scope.territories()),
                RestrictionView.view(scope.content()),
                it.period().from(),
                it.period().until(),
                it.level(),
                it.bindingness(),
                Basis.of(it.basis()),
                it.obligations(),
                it.carveOuts(),
                "none",
                it.ending() == null ? null : it.ending().successor());
    }
}
