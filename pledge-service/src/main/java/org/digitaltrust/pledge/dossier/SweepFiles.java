package org.digitaltrust.pledge.dossier;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.digitaltrust.chassis.storage.FileStorage;
import org.digitaltrust.pledge.dossier.DossierStore.Due;
import org.digitaltrust.pledge.review.OneByOne;
import org.digitaltrust.pledge.review.OneByOne.Kind;
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

    private static final int MOST_AT_ONCE = 100;

    private final DossierStore dossiers;
    private final SanctionStore sanctions;
    private final HeardSanctions heard;
    private final FileLedger ledger;
    private final FileStorage storage;
    private final OneByOne oneByOne;
    private final DossierConfig config;
    private final Clock clock;

    SweepFiles(
            DossierStore dossiers,
            SanctionStore sanctions,
            HeardSanctions heard,
            FileLedger ledger,
            FileStorage storage,
            OneByOne oneByOne,
            DossierConfig config,
            Clock clock) {
        this.dossiers = dossiers;
        this.sanctions = sanctions;
        this.heard = heard;
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
        var waiting = dossiersDue(due, 1);
        // Asked before it is looked whether a case is open: what had been said of any by now is in the copy then.
        if (!waiting.isEmpty() && sanctionsAreHeard.getAsBoolean()) {
            oneByOne.all(Kind.DOSSIERS, MOST_AT_ONCE, most -> dossiersDue(due, most), it -> remove(it, due));
        }
    }

    private List<UUID> dossiersDue(Due due, int most) {
        return QuarkusTransaction.requiringNew().call(() -> dossiers.membersWith(due, most));
    }

    /** False while a case is open. */
    private boolean remove(UUID member, Due due) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var free = !sanctions.of(member).caseOpen();
            if (free) {
                LOG.infof("dossiers taken away member=%s dossiers=%d", member, dossiers.remove(member, due));
            }
            return free;
        });
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
