package org.digitaltrust.gateway.server;

import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.digitaltrust.gateway.address.ClientAddresses;
import org.digitaltrust.gateway.address.Network;
import org.jspecify.annotations.Nullable;

/** Those that are open, of which there may be so many, and so many from one place on the net. */
@Singleton
class Connections {

    private final ClientAddresses addresses;
    private final int most;
    private final int mostOfOne;
    private final AtomicInteger open = new AtomicInteger();
    private final ConcurrentHashMap<Network, Integer> byNetwork = new ConcurrentHashMap<>();

    @Inject
    Connections(ClientAddresses addresses, ServerSettings settings) {
        this(addresses, settings.maxConnections(), settings.maxConnectionsOfOne());
    }

    Connections(ClientAddresses addresses, int most, int mostOfOne) {
        this.addresses = addresses;
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /** What has to be run when the connection is closed; null where it is one too many, and does not count. */
    @Nullable
    Runnable enter(SocketAddress from) {
        if (open.incrementAndGet() > most) {
            open.decrementAndGet();
            return null;
        }
        var network = addresses.ofStranger(from);
        if (network == null) {
            return open::decrementAndGet;
        }
        if (byNetwork.merge(network, 1, Integer::sum) > mostOfOne) {
            leave(network);
            return null;
        }
        return () -> leave(network);
    }

    private void leave(Network network) {
        byNetwork.computeIfPresent(network, (it, count) -> count == 1 ? null : count - 1);
        open.decrementAndGet();
    }
}
