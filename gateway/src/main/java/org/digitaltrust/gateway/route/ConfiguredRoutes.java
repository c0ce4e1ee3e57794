package org.digitaltrust.gateway.route;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import org.digitaltrust.gateway.settings.GatewaySettings;

/** Reads the route table once, at start, so that a wrong one never serves. */
@Singleton
class ConfiguredRoutes {

    private final GatewaySettings settings;

    ConfiguredRoutes(GatewaySettings settings) {
        this.settings = settings;
    }

    @Produces
    @Singleton
    @Startup
    RouteTable table() {
        return RouteTable.of(settings.routes().stream().map(this::route).toList());
    }

    private Route route(GatewaySettings.RouteSettings line) {
        if (!line.to().equals(Route.OURSELVES) && !settings.upstreams().containsKey(line.to())) {
            throw new IllegalArgumentException(line.path() + " leads to an upstream without address: " + line.to());
        }
        return new Route(
                PathTemplate.parse(line.path()),
                line.methods(),
                line.to(),
                Access.of(line.who()),
                line.maxBody().orElse(settings.maxBody()).asLongValue(),
                line.maxAnswer().orElse(settings.maxAnswer()).asLongValue(),
                line.timeout().orElse(settings.timeout()),
                line.cost(),
                line.gzip().orElse(isPublicReading(line)));
    }

    private static boolean isPublicReading(GatewaySettings.RouteSettings line) {
        return line.who().equals(Set.of("public")) && line.methods().equals(Set.of("GET"));
    }
}
