package org.digitaltrust.sanctions.register;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.digitaltrust.chassis.problem.Outage;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/**
 * Brings the schema up to date before anything is read. A service that starts while the database is away must not be gone
 * for those who ask: it says that it has no answers (503), and migrates as soon as the database is there.
 */
@ApplicationScoped
class Migrations {

    private static final Logger LOG = Logger.getLogger(Migrations.class);
    private static final int BEFORE_OTHERS = 1;

    private final Flyway flyway;
    private final Outage outage = new Outage();
    private volatile boolean done;

    Migrations(Flyway flyway) {
        this.flyway = flyway;
    }

    void atStart(@Observes @Priority(BEFORE_OTHERS) StartupEvent start) {
        try {
            ensure();
        } catch (FlywayException e) {
            if (!outage.test(e)) {
                throw e;
            }
            LOG.warnf("started without the database cause=%s", e.getMessage());
        }
    }

    /** Does nothing the second time. */
    void ensure() {
        if (!done) {
            flyway.migrate();
            done = true;
        }
    }
}
