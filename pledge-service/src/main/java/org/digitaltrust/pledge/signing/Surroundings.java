package org.digitaltrust.pledge.signing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.SanctionsState.MeasureKind;
import org.digitaltrust.pledge.code.SignableVersions;
import org.digitaltrust.pledge.code.SignableVersions.Succession;
import org.digitaltrust.pledge.sanction.SanctionStore;
import org.digitaltrust.pledge.signing.Pledge.Circumstances;

/** What decides where pledges stand and lies outside of them: the versions that came after, and what panels decided. */
@ApplicationScoped
class Surroundings {

    private final SignableVersions versions;
    private final SanctionStore sanctions;
    private final Timing timing;

    Surroundings(SignableVersions versions, SanctionStore sanctions, PledgeConfig config) {
        this.versions = versions;
        this.sanctions = sanctions;
        this.timing = new Timing(config.graceDays(), config.remindDaysBefore());
    }

    /**
     * Of one pledge.
     *
     * @param turns times at which what was decided begins or ends
     */
    record Around(Succession later, Circumstances circumstances, List<Instant> turns) {}

    Around of(PledgeFacts pledge, Instant now) {
        var later = versions.after(pledge.codeId(), pledge.version());
        var applying = sanctions.of(pledge.memberId());
        var circumstances =
                new Circumstances(timing.graceAfter(later), applying.anyInForce(MeasureKind.PLEDGE_BREACH, now));
        return new Around(later, circumstances, applying.turns().toList());
    }

    boolean saysBreached(UUID member, Instant now) {
        return sanctions.of(member).anyInForce(MeasureKind.PLEDGE_BREACH, now);
    }

    Timing timing() {
        return timing;
    }
}
