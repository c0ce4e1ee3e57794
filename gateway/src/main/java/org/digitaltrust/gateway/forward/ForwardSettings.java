package org.digitaltrust.gateway.forward;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How requests are sent on, and what is done about services that do not answer. */
@ConfigMapping(prefix = "gateway.forward")
interface ForwardSettings {

    /** Requests under way at one address at once; more are sent to another one or refused at once, and none waits for a connection. */
    @WithDefault("400")
    int concurrent();

    /** For a connection to be opened. */
    @WithDefault("2s")
    Duration connect();

    /**
     * How long an unused connection is kept: shorter than the services go on after they were told to stop
     * ({@code quarkus.shutdown.delay}), so that it is never they who close it while we write a request to it.
     */
    @WithDefault("8s")
    Duration keepAlive();

    /** A connection on which nothing comes for so long, in the middle of an answer, is given up. Longer than any route's timeout. */
    @WithDefault("60s")
    Duration idle();

    /** All headers of an answer together: X-Request-ID comes back, and may fill all that a client may send as headers. */
    @WithDefault("32K")
    MemorySize maxAnswerHeaders();

    /** After so many failures in a row an address is not used for {@link #pause()}, and then tried with one request. */
    @WithDefault("10")
    int failures();

    @WithDefault("3s")
    Duration pause();

    /** How long an address that refuses connections is left aside while there are others. */
    @WithDefault("1s")
    Duration aside();

    /**
     * By the name of a service, the readiness of each of its addresses, in their order. For several addresses of one service; a
     * single one, such as a Kubernetes Service, needs none.
     */
    Map<String, List<URI>> health();

    @WithDefault("1s")
    Duration healthInterval();

    @WithDefault("1s")
    Duration healthTimeout();
}
