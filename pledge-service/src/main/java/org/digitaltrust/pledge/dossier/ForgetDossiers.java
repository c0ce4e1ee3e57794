package org.digitaltrust.pledge.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.digitaltrust.pledge.member.MemberChanged;
import org.digitaltrust.pledge.member.MemberStore;
import org.digitaltrust.pledge.publication.MemberLock;

/** Marks the dossiers of a member who is erased, in the transaction of that message; they go when no case is open any more. */
@ApplicationScoped
class ForgetDossiers {

    private final DossierStore dossiers;
    private final MemberStore members;
    private final MemberLock lock;
    private final Clock clock;

    ForgetDossiers(DossierStore dossiers, MemberStore members, MemberLock lock, Clock clock) {
        this.dossiers = dossiers;
        this.members = members;
        this.lock = lock;
        this.clock = clock;
    }

    void on(@Observes MemberChanged changed) {
        if (members.member(changed.member()).isEmpty()) {
            // Before the dossiers, as whoever puts something into one.
            lock.take(changed.member());
            dossiers.forget(changed.member(), clock.instant());
        }
    }
}
