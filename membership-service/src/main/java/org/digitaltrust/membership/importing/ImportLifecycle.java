package org.digitaltrust.membership.importing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;

/** Says of an import that was killed that it was, and ends the one that runs when the service stops. */
@ApplicationScoped
class ImportLifecycle {

    private final Turns turns;
    private final ImportStore imports;
    private final RunImport run;
    private final Clock clock;

    ImportLifecycle(Turns turns, ImportStore imports, RunImport run, Clock clock) {
        this.turns = turns;
        this.imports = imports;
        this.run = run;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) throws SQLException {
        var turn = turns.take();
        if (turn.isPresent()) {
            try (var mine = turn.get()) {
                mine.confirm();
                imports.breakOffOthers(clock.instant());
            }
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        run.stop();
    }
}
