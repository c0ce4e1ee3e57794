package org.digitaltrust.pledge.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.pledge.code.SignableVersions;
import org.digitaltrust.pledge.code.SignableVersions.SignableVersion;
import org.digitaltrust.pledge.member.Member;
import org.jspecify.annotations.Nullable;

/** A member signs: the pledge, its evidence, the audit entry and the message are one transaction. */
@ApplicationScoped
class SignPledge {

    private final Signers signers;
    private final SignableVersions versions;
    private final ReadPast past;
    private final Attest attest;
    private final Ids ids;
    private final Clock clock;

    SignPledge(Signers signers, SignableVersions versions, ReadPast past, Attest attest, Ids ids, Clock clock) {
        this.signers = signers;
        this.versions = versions;
        this.past = past;
        this.attest = attest;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param as which of the caller's memberships; null for the latest that may sign */
    @Transactional
    Signing by(Caller caller, @Nullable UUID as, Acceptance acceptance, Assurance assurance) {
        return switch (signers.find(caller.subject(), as, clock.instant())) {
            case Signers.Found(var member) -> by(caller, member, acceptance, assurance);
            case Signers.None(var why) -> why;
        };
    }

    private Signing by(Caller caller, Member member, Acceptance acceptance, Assurance assurance) {
        var version = versions.holdStill(acceptance.versionId());
        if (version.isEmpty()) {
            return new Signing.UnknownVersion();
        }
        var outcome = judge(acceptance, member, version.get());
        if (outcome instanceof Signing.Accepted accepted) {
            attest.to(accepted, caller, acceptance, version.get().clauseIds(), assurance);
        }
        return outcome;
    }

    private Signing judge(Acceptance acceptance, Member member, SignableVersion version) {
        // No finer than what the database keeps and everybody reads, since this time is signed.
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return acceptance.judge(ids.next(), member, version, past.of(member.id(), version.codeId(), now), now);
    }
}
