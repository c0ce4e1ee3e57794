package org.digitaltrust.gateway.forward;

import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.digitaltrust.gateway.observe.Observations;
import org.digitaltrust.gateway.settings.GatewaySettings;

/** The services behind us, each with connections of its own, so that a slow one cannot take another's. */
@Singleton
class Upstreams {

    private final Map<String, Upstream> byName;
    private final List<HealthWatch> watches;

    @Inject
    Upstreams(Vertx vertx, GatewaySettings gateway, ForwardSettings settings, Observations observations) {
        this(vertx, gateway.upstreams(), settings);
        byName.forEach((name, upstream) -> upstream.instances()
                .forEach(it -> observations.breaker(name, it.address().toString(), it::isLeftInPeace)));
    }

    Upstreams(Vertx vertx, Map<String, List<URI>> addresses, ForwardSettings settings) {
        this.byName = addresses.entrySet().stream()
                .map(it -> new Upstream(
                        it.getKey(),
                        it.getValue().stream()
                                .map(address -> new Instance(vertx, address, settings))
                                .toList()))
                .collect(Collectors.toUnmodifiableMap(Upstream::name, it -> it));
        this.watches = settings.health().entrySet().stream()
                .map(it -> HealthWatch.of(named(it.getKey()), it.getValue(), vertx, settings))
                .toList();
    }

    Upstream named(String name) {
        var found = byName.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no such upstream: " + name);
        }
        return found;
    }

    Map<String, Upstream> all() {
        return byName;
    }

    @PreDestroy
    void close() {
        watches.forEach(HealthWatch::close);
        byName.values().forEach(Upstream::close);
    }
}
