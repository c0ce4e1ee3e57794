package org.digitaltrust.sanctions.audit;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.digitaltrust.sanctions.schema.Migrations;

/** Lets the log grow and signs it, at regular times. */
@ApplicationScoped
class KeepCheckpoints {

    private final GrowAuditLog grow;
    private final SignCheckpoint sign;
    private final AuditLog log;
    private final Migrations migrations;

    KeepCheckpoints(GrowAuditLog grow, SignCheckpoint sign, AuditLog log, Migrations migrations) {
        this.grow = grow;
        this.sign = sign;
        this.log = log;
        this.migrations = migrations;
    }

    @Scheduled(every = "${audit.checkpoint-every:1h}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void now() throws SQLException {
        migrations.ensure();
        while (grow.once()) {
            // As long as there are whole batches.
        }
        sign.once();
        if (!log.isWhole()) {
            throw new IllegalStateException("entries are missing from the audit log");
        }
    }
}
