package org.digitaltrust.sanctions.cases;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.digitaltrust.outbox.Follower;
import org.digitaltrust.sanctions.schema.Migrations;

/** Looks for time to respond that has run out, so that lists and timelines say so without anybody's asking. */
@ApplicationScoped
class CloseOverdue {

    private final SettleOverdue settle;
    private final Migrations migrations;
    private final Follower follower;

    /** Without a day to respond in the service does not start. */
    CloseOverdue(SettleOverdue settle, Migrations migrations, CasesConfig config) {
        if (config.responseDays() < 1 || config.extensionDays() < 1) {
            throw new IllegalStateException("cases.response-days and cases.extension-days must be 1 at least");
        }
        this.settle = settle;
        this.migrations = migrations;
        this.follower = new Follower("overdue-responses", config.lookEvery(), this::look);
    }

    void start(@Observes StartupEvent event) {
        follower.start();
    }

    void stop(@Observes ShutdownEvent event) {
        follower.close();
    }

    private boolean look() {
        migrations.ensure();
        return settle.one();
    }
}
