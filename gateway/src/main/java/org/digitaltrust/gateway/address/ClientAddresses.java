package org.digitaltrust.gateway.address;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.digitaltrust.gateway.settings.GatewaySettings;
import org.jspecify.annotations.Nullable;

/** Tells the client's address: the last hop that no proxy of ours is, for all before it is hearsay. */
@Singleton
public class ClientAddresses {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String KEY = ClientAddresses.class.getName();
    private static final int MOST_HOPS = 20;

    private final TrustedProxies proxies;

    @Inject
    ClientAddresses(GatewaySettings settings) {
        this(settings.trustedProxies().orElse(List.of()));
    }

    public ClientAddresses(List<String> trusted) {
        this.proxies = new TrustedProxies(trusted);
    }

    /** Found out once for each request. */
    public @Nullable InetAddress of(RoutingContext request) {
        Optional<InetAddress> known = request.get(KEY);
        if (known == null) {
            known = Optional.ofNullable(find(request));
            request.put(KEY, known);
        }
        return known.orElse(null);
    }

    private @Nullable InetAddress find(RoutingContext request) {
        var remote = request.request().remoteAddress();
        return of(
                remote == null ? null : remote.hostAddress(),
                proxies.isEmpty() ? List.of() : request.request().headers().getAll(FORWARDED_FOR));
    }

    /** Where a connection comes from; null for one of a proxy of ours, which brings many clients. */
    public @Nullable Network ofStranger(@Nullable SocketAddress remote) {
        var address = Addresses.parse(remote == null ? null : remote.hostAddress());
        return proxies.contain(address) ? null : Network.of(address);
    }

    /** @param forwardedFor the header's lines, the nearest hop at the end of the last */
    @Nullable
    InetAddress of(@Nullable String remote, List<String> forwardedFor) {
        var nearest = Addresses.parse(remote);
        if (forwardedFor.isEmpty()) {
            return nearest;
        }
        var hops = String.join(",", forwardedFor).split(",", -1);
        for (int i = hops.length - 1; i >= Math.max(0, hops.length - MOST_HOPS) && proxies.contain(nearest); i--) {
            var before = Addresses.parse(hops[i]);
            if (before == null) {
                return nearest;
            }
            nearest = before;
        }
        return nearest;
    }
}
