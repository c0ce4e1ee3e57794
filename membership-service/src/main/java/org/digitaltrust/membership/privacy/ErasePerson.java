package org.digitaltrust.membership.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.membership.privacy.Erasure.OnHold;
import org.digitaltrust.membership.privacy.Erasure.Remains;
import org.digitaltrust.membership.privacy.Erasure.Rest;
import org.jspecify.annotations.Nullable;

/** Carries out a request that nothing stands against any more. */
@ApplicationScoped
class ErasePerson {

    private final People people;
    private final ErasureStore requests;
    private final AuditTrail audit;
    private final PrivacyConfig config;
    private final Clock clock;

    ErasePerson(People people, ErasureStore requests, AuditTrail audit, PrivacyConfig config, Clock clock) {
        this.people = people;
        this.requests = requests;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /** Call it last in the transaction, since it publishes. */
    @Transactional(TxType.MANDATORY)
    void by(Caller caller, OnHold request, Whose whose) {
        var now = clock.instant();
        var remains = new Remains(people.areasOf(whose), rests(whose, now));
        requests.carriedOut(request.carriedOut(remains, now));
        audit.record(caller, "person_erased", "erasure_request", request.id());
        people.erase(whose);
    }

    private List<Rest> rests(Whose whose, Instant now) {
        var rests = new ArrayList<Rest>();
        people.keptOf(whose).forEach(it -> rests.add(new Rest(it, end(it, now))));
        rests.add(new Rest(Kept.AUDIT_ENTRIES, null));
        rests.add(new Rest(Kept.ERASURE_REQUEST, null));
        return rests;
    }

    private @Nullable Instant end(Kept what, Instant now) {
        return what == Kept.OLDER_MESSAGES ? now.plus(config.messagesGoneAfter()) : null;
    }
}
