package org.digitaltrust.gateway.observe;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.digitaltrust.chassis.request.RequestIds;

/** Takes note of requests: in the figures, and in the access log. */
@Singleton
public class Observations {

    private final MeterRegistry registry;
    private final RequestIds ids;
    private final RequestMeters requests;
    private final AccessLog log;
    private final ConcurrentHashMap<String, UpstreamMeters> upstreams = new ConcurrentHashMap<>();

    private final AtomicLong underWay = new AtomicLong();

    Observations(MeterRegistry registry, RequestIds ids, RequestMeters requests, AccessLog log) {
        this.registry = registry;
        this.ids = ids;
        this.requests = requests;
        this.log = log;
        registry.gauge("gateway.requests.under_way", underWay);
    }

    /**
     * Gives a request its ids, and observes it until its answer, or its connection, has ended. Once: whoever comes later goes on
     * with the first.
     */
    public Observation begin(RoutingContext request) {
        var known = Observation.known(request);
        if (known != null) {
            return known;
        }
        ids.mark(request);
        var observation = new Observation(request, this);
        underWay.incrementAndGet();
        request.addEndHandler(end -> observation.end());
        return observation;
    }

    /** What came was no request that could be observed, and this is what it was told. */
    public void unreadable(String problem) {
        requests.addProblem(problem);
    }

    void unverified() {
        requests.addUnverified();
    }

    /** Shows from now on whether the breaker of one instance of a service is open. */
    public void breaker(String service, String instance, BooleanSupplier isOpen) {
        upstream(service).breaker(instance, isOpen);
    }

    UpstreamMeters upstream(String service) {
        return upstreams.computeIfAbsent(service, name -> new UpstreamMeters(registry, name));
    }

    /** How many requests have begun whose answers have not ended, one way or another. */
    public long underWay() {
        return underWay.get();
    }

    void told(Observation seen, long nanos) {
        underWay.decrementAndGet();
        var http = seen.request.request();
        int status = seen.status();
        var outcome = Outcome.of(status);
        requests.add(seen.route, http.method().name(), outcome, seen.client, seen.problem, nanos);
        if (seen.isLimited()) {
            requests.addLimited(seen.client);
        }
        if (log.wants(outcome)) {
            log.offer(AccessLine.of(seen, status, nanos));
        }
    }
}
