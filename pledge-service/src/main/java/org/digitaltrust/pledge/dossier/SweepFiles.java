package org.digitaltrust.pledge.dossier;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.digitaltrust.chassis.storage.FileStorage;
import org.digitaltrust.pledge.sanction.HeardSanctions;
import org.jboss.logging.Logger;

/** Takes away what nobody needs any more: dossiers, and then files without a document. */
@ApplicationScoped
class SweepFiles {

    private static final Logger LOG = Logger.getLogger(SweepFiles.class);

    private final RemoveDossiers dossiers;
    private final HeardSanctions heard;
    private final FileLedger ledger;
    private final FileStorage storage;
    private final DossierConfig config;
    private final Clock clock;

    SweepFiles(
            RemoveDossiers dossiers,
            HeardSanctions heard,
            FileLedger ledger,
            FileStorage storage,
            DossierConfig config,
            Clock clock) {
        this.dossiers = dossiers;
        this.heard = heard;
        this.ledger = ledger;
        this.storage = storage;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "${dossiers.sweep-every:10m}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        all();
    }

    /** Every replica may; each takes what no other is at. */
    int all() {
        return all(heard::toTheEnd);
    }

    int all(BooleanSupplier sanctionsAreHeard) {
        dossiers.due(sanctionsAreHeard);
        var swept = 0;
        while (QuarkusTransaction.requiringNew().call(this::sweepOne)) {
            swept++;
        }
        if (swept > 0) {
            LOG.infof("files without a document taken away files=%d", swept);
        }
        return swept;
    }

    /** Where the storage is away, the file stays written down and is tried again. */
    private boolean sweepOne() {
        var orphan = ledger.takeAnOrphan(clock.instant().minus(config.orphansAfter()));
        orphan.ifPresent(storage::delete);
        return orphan.isPresent();
    }
}
