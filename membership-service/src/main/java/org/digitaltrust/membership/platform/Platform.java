package org.digitaltrust.membership.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.Set;

/**
 * A social network.
 *
 * @param template address of a public profile page, with {@code {handle}}
 * @param hosts with {@code :port} where it is not 443
 */
public record Platform(String name, String template, Set<String> hosts, Place place, Set<String> attestationClients) {

    private static final String HANDLE = "{handle}";

    public Platform {
        hosts = Set.copyOf(hosts);
        attestationClients = Set.copyOf(attestationClients);
        var page = URI.create(template.replace(HANDLE, "a"));
        int path = template.indexOf('/', "https://".length());
        if (path < 0 || template.indexOf(HANDLE) < path) {
            throw new IllegalArgumentException(name + ": the address of a profile has {handle} in its path");
        }
        if (!mayBeRead(page, hosts)) {
            throw new IllegalArgumentException(
                    name + ": the address of a profile is https, on one of the platform's hosts, and names no user");
        }
    }

    /** The public page of a handle; empty for what cannot be the handle of anybody, such as {@code ..}. */
    public Optional<URI> profileOf(String handle) {
        if (handle.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Optional.empty();
        }
        var page = URI.create(
                template.replace(HANDLE, URLEncoder.encode(handle, UTF_8).replace("+", "%20")));
        return Optional.of(page).filter(it -> mayBeRead(it, hosts));
    }

    private static boolean mayBeRead(URI page, Set<String> hosts) {
        return "https".equals(page.getScheme())
                && page.getRawUserInfo() == null
                && page.getHost() != null
                && HostName.isName(page.getHost())
                && hosts.contains(page.getRawAuthority());
    }
}
