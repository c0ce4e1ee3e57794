package org.digitaltrust.pledge.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.digitaltrust.pledge.member.MemberChanged;
import org.digitaltrust.pledge.member.MemberStore;

/** Marks the dossiers of a member who is erased, in the transaction of that message; they go when no case is open any more. */
@ApplicationScoped
class ForgetDossiers {

    private final DossierStore dossiers;
    private final MemberStore members;
    private final Clock clock;

    ForgetDossiers(DossierStore dossiers, MemberStore members, Clock clock) {
        this.dossiers = dossiers;
        this.members = members;
        this.clock = clock;
    }

    void on(@Observes MemberChanged changed) {
        if (members.member(changed.member()).isEmpty()) {
            dossiers.forget(changed.member(), clock.instant());
        }
    }
}
