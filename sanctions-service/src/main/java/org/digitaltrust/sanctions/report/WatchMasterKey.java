package org.digitaltrust.sanctions.report;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.digitaltrust.chassis.sealing.KeyWrapping;
import org.digitaltrust.chassis.sealing.RewrapKeys;
import org.digitaltrust.outbox.Follower;
import org.digitaltrust.sanctions.schema.Migrations;

/**
 * Has keys wrapped anew when the master key has changed. Looks again every hour, because a replica that does not know the new
 * one yet may still add some.
 */
@ApplicationScoped
class WatchMasterKey {

    private static final Duration BETWEEN = Duration.ofHours(1);

    private final KeyWrapping wrapping;
    private final Migrations migrations;
    private final RewrapKeys rewrap;
    private final Follower follower;

    WatchMasterKey(KeyWrapping wrapping, Migrations migrations, RewrapKeys rewrap) {
        this.wrapping = wrapping;
        this.migrations = migrations;
        this.rewrap = rewrap;
        this.follower = new Follower("rewrap-keys", BETWEEN, this::look);
    }

    /** Without a master key the service does not start. */
    void start(@Observes StartupEvent event) {
        wrapping.current();
        follower.start();
    }

    void stop(@Observes ShutdownEvent event) {
        follower.close();
    }

    private boolean look() {
        migrations.ensure();
        rewrap.all();
        return false;
    }
}
