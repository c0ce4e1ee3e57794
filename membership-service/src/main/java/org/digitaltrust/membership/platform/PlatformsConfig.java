package org.digitaltrust.membership.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The platforms by the names that accounts use. */
@ConfigMapping(prefix = "platforms")
interface PlatformsConfig {

    @WithParentName
    Map<String, OfOne> named();

    interface OfOne {
        /** Address of a public profile page, https, with {@code {handle}} in its path. */
        String profile();

        /** Hosts, with {@code :port} where it is not 443, to which the address may lead. */
        Set<String> hosts();

        /** Where on the profile the owner puts the code. */
        Place place();

        /** OIDC clients with which the platform itself attests whose an account is. */
        Optional<Set<String>> attestationClients();
    }
}
