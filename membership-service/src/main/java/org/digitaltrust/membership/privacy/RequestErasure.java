package org.digitaltrust.membership.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.membership.privacy.Erasure.OnHold;

/** A person asks to be erased. Done at once where the law lets us, else as soon as it does. */
@ApplicationScoped
class RequestErasure {

    private final People people;
    private final ErasureStore requests;
    private final ErasePerson erase;
    private final AuditTrail audit;
    private final PrivacyConfig config;
    private final Clock clock;
    private final Ids ids;

    RequestErasure(
            People people,
            ErasureStore requests,
            ErasePerson erase,
            AuditTrail audit,
            PrivacyConfig config,
            Clock clock,
            Ids ids) {
        this.people = people;
        this.requests = requests;
        this.erase = erase;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    Asking by(Caller caller) {
        requests.lock(caller.subject());
        var whose = people.find(caller.subject());
        var answered = answered(whose);
        if (answered.isPresent()) {
            return new Asking.Noted(answered.get().id());
        }
        people.lock(whose);
        var first = people.before(whose);
        if (!first.isEmpty()) {
            return new Asking.NotEnded(first);
        }
        var now = clock.instant();
        var request = new OnHold(ids.next(), now);
        requests.add(request, caller.subject(), now.plus(config.lookAgainAfter()));
        audit.record(caller, "erasure_requested", "erasure_request", request.id());
        if (!people.areHeld(whose)) {
            erase.by(caller, request, whose);
        }
        return new Asking.Noted(request.id());
    }

    /** The request that waits; and the last one, where nothing has come to be known of the person since. */
    private Optional<Erasure> answered(Whose whose) {
        var all = requests.of(whose.subject());
        return all.isEmpty() || !(all.getLast() instanceof OnHold || whose.isNobody())
                ? Optional.empty()
                : Optional.of(all.getLast());
    }
}
