package org.digitaltrust.gateway.limit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.digitaltrust.gateway.route.Route;
import org.digitaltrust.gateway.route.RouteTable;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The table of plans in force. One that cannot be read at start stops it; later the last good one stays in force. */
@Singleton
@Startup
class Plans {

    private static final Logger LOG = Logger.getLogger(Plans.class);
    private static final String UNREAD = "cannot be read: ";

    private final PlansFile file;
    private final LimitSettings settings;
    private final Vertx vertx;
    private final int highestCost;
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile PlanTable table;
    private volatile @Nullable String fault;
    private byte[] seen;

    Plans(PlansFile file, LimitSettings settings, RouteTable routes, Vertx vertx, MeterRegistry registry) {
        this.file = file;
        this.settings = settings;
        this.vertx = vertx;
        this.highestCost = routes.routes().stream().mapToInt(Route::cost).max().orElse(1);
        try {
            this.seen = file.read();
        } catch (IOException e) {
            throw new UncheckedIOException("gateway.limits.plans-file cannot be read", e);
        }
        this.table = sound(seen);
        Gauge.builder("gateway.plans.refused", this, it -> it.fault() == null ? 0 : 1)
                .description("1 while the plans file as it is now is not taken, and the last good one is in force")
                .register(registry);
    }

    @PostConstruct
    void watch() {
        if (settings.plansFile().isPresent()) {
            vertx.setPeriodic(settings.poll().toMillis(), tick -> vertx.executeBlocking(this::reload, false));
        }
    }

    private PlanTable sound(byte[] text) {
        var read = file.parse(text);
        read.mustAfford(highestCost);
        return read;
    }

    private @Nullable Void reload() {
        if (reading.compareAndSet(false, true)) {
            try {
                look();
            } finally {
                reading.set(false);
            }
        }
        return null;
    }

    private void look() {
        try {
            var text = file.read();
            if (!PlansFile.same(text, seen)) {
                seen = text;
                table = sound(text);
                fault = null;
                LOG.infof("plans in force plans=%s", table.byName().keySet());
            } else if (fault != null && isUnread(fault)) {
                fault = null; // it was away, and is back as it was
            }
        } catch (IOException unread) {
            note(UNREAD + unread);
        } catch (RuntimeException broken) { // whatever it is, callers must not feel it
            note(String.valueOf(broken.getMessage()));
        }
    }

    private static boolean isUnread(String fault) {
        return fault.startsWith(UNREAD);
    }

    private void note(String found) {
        if (!found.equals(fault)) {
            LOG.errorf("plans file is not taken, the last good one stays in force cause=%s", found);
        }
        fault = found;
    }

    PlanTable table() {
        return table;
    }

    /** What is wrong with the file as it is now; null while it is the one in force. */
    @Nullable
    String fault() {
        return fault;
    }
}
