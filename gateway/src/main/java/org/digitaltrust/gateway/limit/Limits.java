package org.digitaltrust.gateway.limit;

import io.github.bucket4j.TimeMeter;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.gateway.address.ClientAddresses;
import org.digitaltrust.gateway.address.Network;
import org.digitaltrust.gateway.answer.Answers;
import org.digitaltrust.gateway.observe.Observation;
import org.digitaltrust.gateway.route.Route;

/** Lets a request pass, or answers 429: by its address while nobody knows whose it is, then by its caller. */
@Singleton
public class Limits {

    /** Seconds after which one of somebody's own requests may have ended. */
    private static final long SOON = 1;

    private final Plans plans;
    private final ClientAddresses addresses;
    private final Answers answers;
    private final LimitSettings settings;
    private final Allowances<CallerKey> callers;
    private final Allowances<Network> open;
    private final Allowances<Network> refused;

    Limits(Plans plans, ClientAddresses addresses, Answers answers, LimitSettings settings) {
        this.plans = plans;
        this.addresses = addresses;
        this.answers = answers;
        this.settings = settings;
        var table = plans.table();
        this.callers = new Allowances<>(settings.mostBuckets(), table.others(), TimeMeter.SYSTEM_NANOTIME);
        this.open = new Allowances<>(settings.mostBuckets(), table.open(), TimeMeter.SYSTEM_NANOTIME);
        this.refused = new Allowances<>(settings.mostBuckets(), table.refused(), TimeMeter.SYSTEM_NANOTIME);
    }

    /** From here on the answer tells of the limit that applies; one of 401 is charged to the address. */
    public void begin(Route route, RoutingContext request) {
        var from = Network.of(addresses.of(request));
        Passage.begin(route, from, request, () -> chargeRefusal(from));
    }

    /** On a public route the address pays. */
    public boolean admitAddress(RoutingContext request) {
        var passage = Passage.of(request);
        var plan = plans.table().open();
        return admit(open.of(passage.from, plan), plan, settings.concurrentOfAddress(), passage, request);
    }

    /** Whoever is not known yet is not looked at while too many have been refused at the same address. */
    public boolean admitStranger(RoutingContext request) {
        var passage = Passage.of(request);
        var past = passage.isOpen() ? null : refused.known(passage.from);
        if (past == null) {
            return true;
        }
        var toll = past.look(plans.table().refused());
        return toll.admitted() || passage.charge(toll) || refuse(toll.retryAfter(), request);
    }

    private Toll chargeRefusal(Network from) {
        var plan = plans.table().refused();
        return refused.of(from, plan).take(plan, 1);
    }

    /** Whoever is known pays, also for what they may not do. */
    public boolean admitCaller(SecurityIdentity caller, RoutingContext request) {
        var passage = Passage.of(request);
        if (passage.isOpen()) {
            return true;
        }
        var key = CallerKey.of(caller);
        var plan = plans.table().named(CallerKey.planOf(caller));
        return admit(callers.of(key, plan), plan, settings.concurrentOfCaller(), passage, request);
    }

    private boolean admit(Allowance allowance, Plan plan, int most, Passage passage, RoutingContext request) {
        var toll = allowance.take(plan, passage.route.cost());
        if (!passage.charge(toll)) {
            return refuse(toll.retryAfter(), request);
        }
        if (!allowance.enter(most)) {
            return refuse(SOON, request);
        }
        Observation.of(request).atEnd(allowance::leave);
        return true;
    }

    private boolean refuse(long retryAfter, RoutingContext request) {
        answers.send(
                EdgeProblem.TOO_MANY_REQUESTS.with(),
                Map.of("Retry-After", Long.toString(Math.max(1, retryAfter))),
                request);
        return false;
    }
}
