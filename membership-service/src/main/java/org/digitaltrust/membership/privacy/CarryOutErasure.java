package org.digitaltrust.membership.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import org.digitaltrust.chassis.caller.Caller;

/** Carries out one erasure that waited, or lets it wait on. Safe with several replicas: each takes another one. */
@ApplicationScoped
class CarryOutErasure {

    private static final Caller OURSELVES =
            new Caller("membership-service", "membership-service", Set.of(), true, null);

    private final People people;
    private final ErasureStore requests;
    private final ErasePerson erase;
    private final PrivacyConfig config;
    private final Clock clock;

    CarryOutErasure(People people, ErasureStore requests, ErasePerson erase, PrivacyConfig config, Clock clock) {
        this.people = people;
        this.requests = requests;
        this.erase = erase;
        this.config = config;
        this.clock = clock;
    }

    /** False where there is none to look at. */
    @Transactional
    boolean ofOne() {
        var now = clock.instant();
        var waiting = requests.next(now);
        if (waiting.isEmpty()) {
            return false;
        }
        var request = waiting.get().request();
        var whose = people.find(waiting.get().subject());
        people.lock(whose);
        if (people.areHeld(whose) || !people.before(whose).isEmpty()) {
            requests.postpone(request, now.plus(config.lookAgainAfter()));
        } else {
            erase.by(OURSELVES, request, whose);
        }
        return true;
    }
}
