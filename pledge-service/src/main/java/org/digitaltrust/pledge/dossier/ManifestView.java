package org.digitaltrust.pledge.dossier;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.digitaltrust.pledge.dossier.DossierFacts.Permit;
import org.jspecify.annotations.Nullable;

/**
 * What a pack says is in it: the payload of its JWS. Names and spellings are part of what was signed, so they stand here and
 * follow no convention that may change; times are RFC 3339 in UTC.
 */
record ManifestView(
        @JsonProperty("dossier_id") UUID dossierId,
        @JsonProperty("member_id") UUID memberId,
        @JsonProperty("status") String status,
        @JsonProperty("missing") List<String> missing,
        @JsonProperty("opened_at") String openedAt,
        @JsonProperty("stated_by") KeeperPart statedBy,
        @JsonProperty("valid_until") String validUntil,
        @JsonProperty("closed_at") @Nullable String closedAt,
        @JsonProperty("advertiser") AdvertiserPart advertiser,
        @JsonProperty("product") ProductPart product,
        @JsonProperty("statement") StatementPart statement,
        @JsonProperty("disclosure") DisclosurePart disclosure,
        @JsonProperty("permit") @Nullable PermitPart permit,
        @JsonProperty("documents") List<DocumentPart> documents,
        @JsonProperty("made_at") String madeAt,
        @JsonProperty("made_by") String madeBy) {

    /** The {@code typ} of its JWS. */
    static final String TYPE = "dossier-manifest+jws";

    /** As {@link Keeper}: who stated what is in the dossier, and who added a document, and as what. */
    record KeeperPart(
            @JsonProperty("relationship") String relationship,
            @JsonProperty("member_id") @Nullable UUID memberId,
            @JsonProperty("person") String person) {

        static KeeperPart of(Keeper keeper) {
            return new KeeperPart(word(keeper.relationship()), keeper.memberId(), keeper.person());
        }
    }

    record AdvertiserPart(
            @JsonProperty("name") String name,
            @JsonProperty("tax_code") @Nullable String taxCode,
            @JsonProperty("verified_by") String verifiedBy) {}

    record ProductPart(
            @JsonProperty("name") String name,
            @JsonProperty("sector") String sector) {}

    record StatementPart(
            @JsonProperty("kind") String kind,
            @JsonProperty("text") String text,
            @JsonProperty("since") @Nullable String since) {}

    record DisclosurePart(
            @JsonProperty("before") String before,
            @JsonProperty("during") String during) {}

    record PermitPart(
            @JsonProperty("number") String number,
            @JsonProperty("authority") String authority,
            @JsonProperty("issued_on") String issuedOn,
            @JsonProperty("valid_until") @Nullable String validUntil) {}

    record DocumentPart(
            @JsonProperty("name") String name,
            @JsonProperty("id") UUID id,
            @JsonProperty("kind") String kind,
            @JsonProperty("title") String title,
            @JsonProperty("type") String type,
            @JsonProperty("size") int size,
            @JsonProperty("sha256") String sha256,
            @JsonProperty("added_by") KeeperPart addedBy,
            @JsonProperty("added_at") String addedAt) {

        static DocumentPart of(DossierDocument document) {
            return new DocumentPart(
                    nameOf(document),
                    document.id(),
                    word(document.label().kind()),
                    document.label().title(),
                    document.content().type().mediaType(),
                    document.content().size(),
                    document.content().sha256(),
                    KeeperPart.of(document.addedBy()),
                    document.addedAt().toString());
        }
    }

    /** In the archive. Made of nothing that anybody could choose. */
    static String nameOf(DossierDocument document) {
        return "documents/%02d.%s"
                .formatted(document.number(), document.content().type().extension());
    }

    static ManifestView of(DossierStore.Kept kept, Instant madeAt, String madeBy) {
        var dossier = kept.dossier();
        var facts = dossier.facts();
        return new ManifestView(
                facts.id(),
                facts.memberId(),
                word(dossier.status()),
                dossier.missing().stream().map(ManifestView::word).toList(),
                facts.madeAt().toString(),
                KeeperPart.of(facts.statedBy()),
                facts.validUntil().toString(),
                dossier instanceof Dossier.Closed it ? it.at().toString() : null,
                new AdvertiserPart(
                        facts.advertiser().name(),
                        facts.advertiser().taxCode(),
                        facts.advertiser().verifiedBy()),
                new ProductPart(facts.product().name(), facts.product().sector()),
                new StatementPart(
                        word(facts.statement().kind()),
                        facts.statement().text(),
                        text(facts.statement().since())),
                new DisclosurePart(
                        facts.disclosure().before(), facts.disclosure().during()),
                part(facts.permit()),
                kept.documents().stream().map(DocumentPart::of).toList(),
                madeAt.toString(),
                madeBy);
    }

    private static @Nullable PermitPart part(@Nullable Permit permit) {
        return permit == null
                ? null
                : new PermitPart(
                        permit.number(), permit.authority(), permit.issuedOn().toString(), text(permit.validUntil()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
