package org.digitaltrust.gateway.settings;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The whole configuration of the gateway. What is wrong with it stops the start. */
@ConfigMapping(prefix = "gateway")
public interface GatewaySettings {

    /** Scheme, host and port under which clients know us; never taken from a request. */
    URI publicOrigin();

    /** Addresses and CIDR blocks of proxies in front of us, whose X-Forwarded-For says where a request comes from. */
    Optional<List<String>> trustedProxies();

    /** The base addresses of each service, by the name that routes use: one for each instance, or the one of all. */
    Map<String, List<URI>> upstreams();

    /** The largest request body of a route that says nothing else. */
    @WithDefault("2M")
    MemorySize maxBody();

    /** The largest answer of a route that says nothing else. */
    @WithDefault("16M")
    MemorySize maxAnswer();

    /** For the client to send its whole body, and then for the service to begin its answer; a route may say otherwise. */
    @WithDefault("10s")
    Duration timeout();

    List<RouteSettings> routes();

    /** One line of the route table, as it is written. */
    interface RouteSettings {
        /** Segments are literal or {@code {name}}. */
        String path();

        Set<String> methods();

        /** A key of {@link #upstreams()}, or {@code gateway} for what we answer ourselves. */
        String to();

        /** {@code public}, {@code authenticated}, or roles and scopes of which the caller has one. */
        Set<String> who();

        Optional<MemorySize> maxBody();

        Optional<MemorySize> maxAnswer();

        /** Tokens of the caller's bucket that one request takes. */
        @WithDefault("1")
        int cost();

        /**
         * Whether answers may be compressed. By default those of public routes that only read: a compressed answer that
         * holds a secret beside what the caller wrote gives the secret away by its length.
         */
        Optional<Boolean> gzip();

        Optional<Duration> timeout();
    }
}
