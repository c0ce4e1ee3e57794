package org.digitaltrust.pledge.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.pledge.publication.MemberLock;

/**
 * How much of one member is kept. Counted while the member is held until the end of the transaction, so that two who come at once do
 * not both have what is left; whoever also locks a dossier locks it afterwards.
 */
@ApplicationScoped
class Quota {

    private final DossierStore dossiers;
    private final DocumentStore documents;
    private final MemberLock lock;
    private final DossierConfig config;

    Quota(DossierStore dossiers, DocumentStore documents, MemberLock lock, DossierConfig config) {
        this.dossiers = dossiers;
        this.documents = documents;
        this.lock = lock;
        this.config = config;
    }

    void hold(UUID member) {
        lock.take(member);
    }

    /** Empty where the member may have another open dossier; needs the member to be held. */
    Optional<Outcome> forAnother(UUID member, Instant now) {
        return dossiers.openOf(member, now) < config.openOfMember()
                ? Optional.empty()
                : Optional.of(new Outcome.TooManyOpen(config.openOfMember()));
    }

    /** Empty where so many bytes more may be kept of the member, who must be held. */
    Optional<Outcome> forBytes(UUID member, int bytes) {
        var most = config.bytesOfMember().asLongValue();
        return documents.bytesOf(member) + bytes <= most ? Optional.empty() : Optional.of(new Outcome.TooMuch(most));
    }
}
