package org.digitaltrust.membership.platform;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets the service find the profile pages of tiktok and zalo on this machine. */
public final class ProfilePagesResource implements QuarkusTestResourceLifecycleManager {

    private static @Nullable ProfilePages pages;

    @Override
    public Map<String, String> start() {
        var started = new ProfilePages();
        remember(started);
        return Map.of(
                "platforms.tiktok.profile",
                "https://www.tiktok.com:" + started.port() + "/@{handle}",
                "platforms.tiktok.hosts",
                "www.tiktok.com:" + started.port(),
                "platforms.zalo.profile",
                "https://zalo.me:" + started.port() + "/{handle}",
                "platforms.zalo.hosts",
                "zalo.me:" + started.port(),
                "profile-fetch.allowed-private-addresses",
                "127.0.0.1",
                "profile-fetch.deadline",
                "10s",
                "proof.check-every",
                "1s",
                "quarkus.tls.profile-fetch.trust-store.p12.path",
                started.trusted(),
                "quarkus.tls.profile-fetch.trust-store.p12.password",
                ProfilePages.password());
    }

    @Override
    public void stop() {
        if (pages != null) {
            pages.close();
            remember(null);
        }
    }

    private static void remember(@Nullable ProfilePages started) {
        pages = started;
    }

    public static ProfilePages pages() {
        if (pages == null) {
            throw new IllegalStateException("ProfilePagesResource has not been started for this test");
        }
        return pages;
    }
}
