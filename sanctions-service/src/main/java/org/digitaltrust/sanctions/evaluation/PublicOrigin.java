package org.digitaltrust.sanctions.evaluation;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The address that clients know us by: https, but for loopback; without a trailing slash. */
@Singleton
class PublicOrigin {

    private final String value;

    PublicOrigin(@ConfigProperty(name = "public-origin") String configured) {
        var origin = URI.create(configured);
        if (!isSafe(origin.getScheme(), origin.getHost())) {
            throw new IllegalStateException("public-origin must be an https address: " + configured);
        }
        value = configured.replaceAll("/+$", "");
    }

    String value() {
        return value;
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
