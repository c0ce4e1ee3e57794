package org.digitaltrust.pledge.statuslist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.digitaltrust.evidence.CanonicalJson;
import org.digitaltrust.pledge.did.CredentialSigner;
import org.digitaltrust.pledge.document.Document;
import org.digitaltrust.pledge.origin.PublicOrigin;

/** Encodes and signs a list. Two replicas make the same bytes of the same list on the same day. */
@ApplicationScoped
class PublishList {

    static final String TYPE = "vc+jwt";

    private static final Duration SIGNED_ANEW_EVERY = Duration.ofDays(1);

    private final StatusListAddresses addresses;
    private final PublicOrigin origin;
    private final CredentialSigner signer;
    private final StatusListConfig config;

    PublishList(StatusListAddresses addresses, PublicOrigin origin, CredentialSigner signer, StatusListConfig config) {
        this.addresses = addresses;
        this.origin = origin;
        this.signer = signer;
        this.config = config;
    }

    PublishedList of(ListContent content, Instant now) {
        var renewAt = now.truncatedTo(ChronoUnit.DAYS).plus(SIGNED_ANEW_EVERY);
        var address = addresses.list(content.id());
        var credential = StatusListView.of(
                origin.did(),
                address,
                validFrom(content, now),
                // A copy that was fetched just before it was signed anew is good for another day.
                renewAt.plus(SIGNED_ANEW_EVERY),
                new StatusListView.Subject(
                        address + "#list",
                        "BitstringStatusList",
                        content.purpose().written(),
                        Bitstring.of(content.raised().keySet()).encode(),
                        config.timeToLive().toMillis()));
        return new PublishedList(
                content.version(),
                renewAt,
                Document.of(signer.sign(TYPE, credential), "application/" + TYPE),
                revocations(content));
    }

    /** Since the last change; not in a time that is still to come, where the clock of who made the change is ahead. */
    private static Instant validFrom(ListContent content, Instant now) {
        return (content.changedAt().isBefore(now) ? content.changedAt() : now).truncatedTo(ChronoUnit.SECONDS);
    }

    private Optional<Document> revocations(ListContent content) {
        if (content.purpose() != Purpose.REVOCATION) {
            return Optional.empty();
        }
        var view = RevocationListView.of(addresses.revocations(content.id()), origin.did(), content);
        return Optional.of(Document.of(CanonicalJson.of(view), "application/json"));
    }
}
