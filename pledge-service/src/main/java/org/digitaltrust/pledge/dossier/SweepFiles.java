package org.digitaltrust.pledge.dossier;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.chassis.storage.FileStorage;
import org.digitaltrust.pledge.review.OneByOne;
import org.digitaltrust.pledge.review.OneByOne.Kind;
import org.digitaltrust.pledge.sanction.SanctionStore;
import org.jboss.logging.Logger;

/** Takes away what nobody needs any more: dossiers of erased members once no case is open, and files without a document. */
@ApplicationScoped
class SweepFiles {

    private static final Logger LOG = Logger.getLogger(SweepFiles.class);

    private static final int MOST_AT_ONCE = 100;

    private final DossierStore dossiers;
    private final SanctionStore sanctions;
    private final FileLedger ledger;
    private final FileStorage storage;
    private final OneByOne oneByOne;
    private final DossierConfig config;
    private final Clock clock;

    SweepFiles(
            DossierStore dossiers,
            SanctionStore sanctions,
            FileLedger ledger,
            FileStorage storage,
            OneByOne oneByOne,
            DossierConfig config,
            Clock clock) {
        this.dossiers = dossiers;
        this.sanctions = sanctions;
        this.ledger = ledger;
        this.storage = storage;
        this.oneByOne = oneByOne;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "${dossiers.sweep-every:10m}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        all();
    }

    /** Every replica may; each takes what no other is at. */
    int all() {
        oneByOne.all(Kind.DOSSIERS, MOST_AT_ONCE, this::forgotten, this::removeForgotten);
        var swept = 0;
        while (QuarkusTransaction.requiringNew().call(this::sweepOne)) {
            swept++;
        }
        if (swept > 0) {
            LOG.infof("files without a document taken away files=%d", swept);
        }
        return swept;
    }

    private List<UUID> forgotten(int most) {
        return QuarkusTransaction.requiringNew().call(() -> dossiers.forgottenMembers(most));
    }

    /** False while a case is open. */
    private boolean removeForgotten(UUID member) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var free = !sanctions.of(member).caseOpen();
            if (free) {
                LOG.infof(
                        "dossiers of an erased member removed member=%s dossiers=%d",
                        member, dossiers.removeForgotten(member));
            }
            return free;
        });
    }

    /** Where the storage is away, the file stays written down and is tried again. */
    private boolean sweepOne() {
        var orphan = ledger.takeAnOrphan(clock.instant().minus(config.orphansAfter()));
        orphan.ifPresent(storage::delete);
        return orphan.isPresent();
    }
}
