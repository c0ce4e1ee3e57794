package org.digitaltrust.membership.importing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.problem.Violation;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.membership.importing.Import.Tally;

/** Takes in a file and begins to import it, unless another one is being imported. */
@ApplicationScoped
class StartImport {

    /** What came of it. */
    sealed interface Start {
        record Started(Import running) implements Start {}

        /** @param id of the one that runs; empty where it has only just begun or ended */
        record AnotherRuns(Optional<UUID> id) implements Start {}

        record Unreadable(List<Violation> violations) implements Start {}
    }

    private final Turns turns;
    private final OpenFile open;
    private final ImportStore imports;
    private final RunImport run;
    private final AuditTrail audit;
    private final Clock clock;
    private final Ids ids;

    StartImport(
            Turns turns, OpenFile open, ImportStore imports, RunImport run, AuditTrail audit, Clock clock, Ids ids) {
        this.turns = turns;
        this.open = open;
        this.imports = imports;
        this.run = run;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /** Reads the body to its end. Not within a transaction: that would have to wait for the sender. */
    Start of(InputStream body, ImportFormat format, Caller by) throws IOException, SQLException {
        var taken = turns.take();
        if (taken.isEmpty()) {
            return new Start.AnotherRuns(imports.running().map(Import::id));
        }
        var turn = taken.get();
        boolean handedOver = false;
        try {
            return switch (open.of(body, format)) {
                case OpenFile.Opening.Unreadable(var violations) -> new Start.Unreadable(violations);
                case OpenFile.Opening.Opened(var file) -> {
                    var started = begin(file, format, by);
                    run.inBackground(started.id(), file, turn);
                    handedOver = true;
                    yield new Start.Started(started);
                }
            };
        } finally {
            if (!handedOver) {
                turn.close();
            }
        }
    }

    private Import begin(ImportFile file, ImportFormat format, Caller by) throws IOException {
        var started = new Import(
                ids.next(), ImportStatus.RUNNING, format, by.subject(), clock.instant(), null, Tally.none(), null);
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                imports.breakOffOthers(started.startedAt());
                imports.begin(started);
                audit.record(by, "import_started", "import", started.id());
            });
            return started;
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }
}
