package org.digitaltrust.gateway.server;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** The public port and what a connection may cost before anybody is known. */
@ConfigMapping(prefix = "gateway.server")
interface ServerSettings {

    String host();

    /** For HTTP/1.1 in clear text, behind whatever ends TLS. 0 takes a free port. */
    int port();

    /** For TLS ended here, with HTTP/2 and client certificates: needs {@link #tls}. */
    OptionalInt tlsPort();

    /** A name of {@code quarkus.tls}, whose certificate it shows and whose trust store vouches for clients' certificates. */
    Optional<String> tls();

    /** Request line, in bytes. */
    @WithDefault("8K")
    MemorySize maxRequestLine();

    /** All headers of a request together, in bytes. */
    @WithDefault("16K")
    MemorySize maxHeaders();

    @WithDefault("100")
    int maxHeaderCount();

    /** For the request line and headers, from their first byte on, however steadily they come. */
    @WithDefault("10s")
    Duration head();

    /** A connection on which nothing moves is closed after so long. */
    @WithDefault("75s")
    Duration idle();

    /** Open at once; more are closed unheard. */
    @WithDefault("10000")
    int maxConnections();

    /** Of these from one address (of IPv6, from one /64), so that nobody takes them all; proxies that we trust are not counted. */
    @WithDefault("1000")
    int maxConnectionsOfOne();

    /** HTTP/2: requests at once on one connection. */
    @WithDefault("100")
    int maxStreams();

    /** For requests under way when the process is told to stop. */
    @WithDefault("40s")
    Duration drain();
}
