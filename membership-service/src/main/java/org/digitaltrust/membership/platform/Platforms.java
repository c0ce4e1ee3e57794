package org.digitaltrust.membership.platform;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The platforms whose accounts can be proven. An application with a fault in one of them does not start. */
@Startup
@Singleton
public class Platforms {

    private final Map<String, Platform> named = new TreeMap<>();

    Platforms(PlatformsConfig config) {
        config.named()
                .forEach((name, it) -> named.put(
                        name,
                        new Platform(
                                name,
                                it.profile(),
                                it.hosts(),
                                it.place(),
                                it.attestationClients().orElse(Set.of()))));
    }

    public Optional<Platform> find(String name) {
        return Optional.ofNullable(named.get(name));
    }

    /** Whether some platform attests with this OIDC client. */
    public boolean attestWith(String client) {
        return named.values().stream().anyMatch(it -> it.attestationClients().contains(client));
    }

    /** Whether this platform attests with this OIDC client. */
    public boolean attestsWith(String platform, String client) {
        return find(platform)
                .filter(it -> it.attestationClients().contains(client))
                .isPresent();
    }
}
