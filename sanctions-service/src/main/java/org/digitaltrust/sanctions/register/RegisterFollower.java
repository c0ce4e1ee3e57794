package org.digitaltrust.sanctions.register;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.SQLException;
import java.time.Clock;
import org.digitaltrust.outbox.Follower;
import org.digitaltrust.outbox.OutboxGrew;
import org.digitaltrust.sanctions.schema.Migrations;
import org.jboss.logging.Logger;

/** Keeps the register in memory equal to the one in the database: builds it once, then follows the outbox. */
@ApplicationScoped
class RegisterFollower {

    private static final Logger LOG = Logger.getLogger(RegisterFollower.class);

    private final Register register;
    private final RegisterLoader loader;
    private final Migrations migrations;
    private final RegisterConfig config;
    private final Clock clock;
    private final Follower follower;

    RegisterFollower(
            Register register, RegisterLoader loader, Migrations migrations, RegisterConfig config, Clock clock) {
        this.migrations = migrations;
        this.register = register;
        this.loader = loader;
        this.config = config;
        this.clock = clock;
        this.follower = new Follower("register", config.pollInterval(), this::look);
    }

    void start(@Observes StartupEvent event) {
        follower.start();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutboxGrew grew) {
        follower.wake();
    }

    void stop(@Observes ShutdownEvent event) {
        follower.close();
    }

    private boolean look() throws SQLException {
        if (!register.isBuilt()) {
            migrations.ensure();
            build();
            return true;
        }
        // Taken before looking: the answer may be newer than it says, never older.
        var asOf = clock.instant();
        var known = register.edition();
        var changes = loader.changesAfter(known.version(), config.batchSize());
        if (changes.leavesGapAfter(known.version())) {
            LOG.warnf("register rebuilt known=%d found=%d", known.version(), changes.version());
            build();
            return true;
        }
        // With a backlog behind it the register is no younger than before, however much it has just taken in.
        var edition = new Register.Edition(changes.version(), changes.complete() ? asOf : known.asOf());
        register.advance(changes.records(), changes.gone(), edition);
        return !changes.complete();
    }

    private void build() throws SQLException {
        var asOf = clock.instant();
        var loaded = loader.everything();
        var records = new RegisterRecords();
        loaded.records().forEach(records::put);
        register.replace(records, new Register.Edition(loaded.version(), asOf));
        LOG.infof("register built version=%d subjects=%d", loaded.version(), records.size());
    }
}
