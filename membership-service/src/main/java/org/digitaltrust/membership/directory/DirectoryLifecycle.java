package org.digitaltrust.membership.directory;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.digitaltrust.outbox.Follower;

/** Looks for members who are missing in the directory: when the service starts, which is when there can be some, and now and then. */
@ApplicationScoped
class DirectoryLifecycle {

    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

    private final Follower follower;

    DirectoryLifecycle(EnterMissing enter) {
        follower = new Follower("directory", BETWEEN_LOOKS, enter::some);
    }

    void start(@Observes StartupEvent event) {
        follower.start();
    }

    void stop(@Observes ShutdownEvent event) {
        follower.close();
    }
}
