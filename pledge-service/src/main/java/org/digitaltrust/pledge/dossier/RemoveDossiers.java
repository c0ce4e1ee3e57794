package org.digitaltrust.pledge.dossier;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.digitaltrust.pledge.dossier.DossierStore.Due;
import org.digitaltrust.pledge.review.OneByOne;
import org.digitaltrust.pledge.review.OneByOne.Kind;
import org.digitaltrust.pledge.sanction.SanctionStore;
import org.jboss.logging.Logger;

/**
 * Removes dossiers of erased members, and those that have been kept for as long as they are kept. None goes while a case about its
 * member is open, or while we may not have heard of one yet.
 */
@ApplicationScoped
class RemoveDossiers {

    private static final Logger LOG = Logger.getLogger(RemoveDossiers.class);

    private static final int MOST_AT_ONCE = 100;

    private final DossierStore dossiers;
    private final SanctionStore sanctions;
    private final OneByOne oneByOne;
    private final DossierConfig config;
    private final Clock clock;

    RemoveDossiers(
            DossierStore dossiers, SanctionStore sanctions, OneByOne oneByOne, DossierConfig config, Clock clock) {
        this.dossiers = dossiers;
        this.sanctions = sanctions;
        this.oneByOne = oneByOne;
        this.config = config;
        this.clock = clock;
    }

    /** @param sanctionsAreHeard whether all that was said of sanctions has been heard; asked only where it matters */
    void due(BooleanSupplier sanctionsAreHeard) {
        var due = due(clock.instant());
        // Asked before it is looked whether a case is open: what had been said of any by now is in the copy then.
        if (!members(due, 1).isEmpty() && sanctionsAreHeard.getAsBoolean()) {
            oneByOne.all(Kind.DOSSIERS, MOST_AT_ONCE, most -> members(due, most), it -> remove(it, due));
        }
    }

    private List<UUID> members(Due due, int most) {
        return QuarkusTransaction.requiringNew().call(() -> dossiers.membersWith(due, most));
    }

    /** False while a case is open. */
    private boolean remove(UUID member, Due due) {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (sanctions.of(member).caseOpen()) {
                return false;
            }
            var removed = dossiers.remove(member, due);
            LOG.infof("dossiers taken away member=%s dossiers=%d", member, removed);
            return true;
        });
    }

    private Due due(Instant now) {
        var here = now.atZone(config.zone());
        return new Due(
                now.minus(config.erasedAfter()),
                here.minus(config.closedKeptFor()).toInstant(),
                here.minus(config.othersKeptFor()).toInstant());
    }
}
