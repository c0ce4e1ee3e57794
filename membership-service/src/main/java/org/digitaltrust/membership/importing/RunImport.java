package org.digitaltrust.membership.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.digitaltrust.membership.importing.Import.Tally;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Works through a file, batch by batch, while its sender does something else. */
@ApplicationScoped
class RunImport {

    private static final Logger LOG = Logger.getLogger(RunImport.class);
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final ImportBatch batch;
    private final ImportStore imports;
    private final ImportsConfig config;
    private final Clock clock;
    private volatile boolean stopping;
    private volatile @Nullable Thread worker;

    RunImport(ImportBatch batch, ImportStore imports, ImportsConfig config, Clock clock) {
        this.batch = batch;
        this.imports = imports;
        this.config = config;
        this.clock = clock;
    }

    /** How an import ended. */
    private record End(ImportStatus status, @Nullable String why) {}

    /** The file and the turn are closed when it has ended. */
    void inBackground(UUID id, ImportFile file, Turn turn) {
        worker = Thread.ofVirtual().name("import").start(() -> run(id, file, turn));
    }

    private void run(UUID id, ImportFile file, Turn turn) {
        try (turn;
                file) {
            var end = workThrough(id, file, turn);
            imports.end(id, end.status(), end.why(), clock.instant());
            LOG.infof("import ended import=%s status=%s", id, end.status());
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.errorf(e, "import broke off import=%s", id);
            noteBrokenOff(id);
        }
    }

    private End workThrough(UUID id, ImportFile file, Turn turn) throws IOException, SQLException {
        var done = Tally.none();
        for (var lines = file.next(config.batchSize()); !lines.isEmpty(); lines = file.next(config.batchSize())) {
            if (stopping) {
                return new End(ImportStatus.INTERRUPTED, null);
            }
            if (done.read() >= config.mostLines()) {
                return new End(ImportStatus.FAILED, "has more than " + config.mostLines() + " lines");
            }
            if (done.refused() >= config.mostRefused()) {
                return new End(ImportStatus.FAILED, "has more than " + config.mostRefused() + " lines that are wrong");
            }
            turn.confirm();
            done = done.plus(batch.of(id, lines, file.format()));
        }
        return new End(ImportStatus.COMPLETED, null);
    }

    /** If that fails, too, whoever has the turn next does it. */
    private void noteBrokenOff(UUID id) {
        try {
            imports.end(id, ImportStatus.INTERRUPTED, null, clock.instant());
        } catch (RuntimeException e) {
            LOG.errorf(e, "import could not be noted as broken off import=%s", id);
        }
    }

    /** Lets the batch that is being worked on come to its end, and begins no other. */
    void stop() throws InterruptedException {
        stopping = true;
        var running = worker;
        if (running != null) {
            running.join(PATIENCE);
        }
    }
}
