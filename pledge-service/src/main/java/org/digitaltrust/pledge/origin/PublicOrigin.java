package org.digitaltrust.pledge.origin;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The address that clients know us by: https, but for loopback, and nothing but scheme, host and port, since did:web looks
 * for its document at the root of a host. Read before the first request is served.
 */
@Startup
@Singleton
public class PublicOrigin {

    private final String value;
    private final String did;

    PublicOrigin(@ConfigProperty(name = "public-origin") String configured) {
        var origin = URI.create(configured);
        if (!isSafe(origin.getScheme(), origin.getHost()) || isMore(origin)) {
            throw new IllegalStateException("public-origin must be an https address without a path: " + origin);
        }
        this.value = origin.getScheme() + "://" + origin.getRawAuthority();
        this.did = "did:web:" + origin.getHost() + (origin.getPort() < 0 ? "" : "%3A" + origin.getPort());
    }

    /** Without a trailing slash. */
    public String value() {
        return value;
    }

    /** Who signs credentials, as a W3C decentralised identifier of this host. */
    public String did() {
        return did;
    }

    /** The public address of a path. */
    public String of(String path) {
        return value + path;
    }

    /** Where the DID document says what a key is. */
    public String keyUrl(String kid) {
        return did + "#" + kid;
    }

    private static boolean isMore(URI origin) {
        return origin.getRawUserInfo() != null
                || origin.getRawQuery() != null
                || origin.getRawFragment() != null
                || !(origin.getRawPath().isEmpty() || origin.getRawPath().equals("/"));
    }

    private static boolean isSafe(@Nullable String scheme, @Nullable String host) {
        return host != null && ("https".equals(scheme) || ("http".equals(scheme) && isLoopback(host)));
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
