package org.digitaltrust.pledge.dossier;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.digitaltrust.chassis.storage.FileStorage;
import org.digitaltrust.pledge.dossier.DossierStore.Due;
import org.digitaltrust.pledge.sanction.HeardSanctions;
import org.digitaltrust.pledge.sanction.SanctionStore;
import org.jboss.logging.Logger;

/**
 * Takes away what nobody needs any more: dossiers of erased members, dossiers that have been kept for as long as they are kept, and files
 * without a document. No dossier goes while a case about its member is open, or while we may not have heard of one yet.
 */
@ApplicationScoped
class SweepFiles {

    private static final Logger LOG = Logger.getLogger(SweepFiles.class);

    private final DossierStore dossiers;
    private final SanctionStore sanctions;
    private final HeardSanctions heard;
    private final FileLedger ledger;
    private final FileStorage storage;
    private final DossierConfig config;
    private final Clock clock;

    SweepFiles(
            DossierStore dossiers,
            SanctionStore sanctions,
            HeardSanctions heard,
            FileLedger ledger,
            FileStorage storage,
            DossierConfig config,
            Clock clock) {
        this.dossiers = dossiers;
        this.sanctions = sanctions;
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
        removeDossiers(sanctionsAreHeard);
        var swept = 0;
        while (QuarkusTransaction.requiringNew().call(this::sweepOne)) {
            swept++;
        }
        if (swept > 0) {
            LOG.infof("files without a document taken away files=%d", swept);
        }
        return swept;
    }

    private void removeDossiers(BooleanSupplier sanctionsAreHeard) {
        var due = due(clock.instant());
        var members = QuarkusTransaction.requiringNew().call(() -> dossiers.membersWith(due));
        // Asked before it is looked whether a case is open: what had been said of any by now is in the copy then.
        if (members.isEmpty() || !sanctionsAreHeard.getAsBoolean()) {
            return;
        }
        for (var member : members) {
            var removed = QuarkusTransaction.requiringNew().call(() -> remove(member, due));
            if (removed > 0) {
                LOG.infof("dossiers taken away member=%s dossiers=%d", member, removed);
            }
        }
    }

    private long remove(UUID member, Due due) {
        return sanctions.of(member).caseOpen() ? 0 : dossiers.remove(member, due);
    }

    private Due due(Instant now) {
        var here = now.atZone(config.zone());
        return new Due(
                now.minus(config.erasedAfter()),
                here.minus(config.closedKeptFor()).toInstant(),
                here.minus(config.othersKeptFor()).toInstant());
    }

    /** Where the storage is away, the file stays written down and is tried again. */
    private boolean sweepOne() {
        var orphan = ledger.takeAnOrphan(clock.instant().minus(config.orphansAfter()));
        orphan.ifPresent(storage::delete);
        return orphan.isPresent();
    }
}
