package org.digitaltrust.pledge.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.pledge.code.SignableVersions;
import org.digitaltrust.pledge.code.SignableVersions.SignableVersion;
import org.digitaltrust.pledge.evidence.EvidenceSigner;
import org.digitaltrust.pledge.member.Member;
import org.digitaltrust.pledge.member.MemberStore;

/** A member signs: the pledge, its evidence, the audit entry and the message are one transaction. */
@ApplicationScoped
class SignPledge {

    private final MemberStore members;
    private final SignableVersions versions;
    private final PledgeStore pledges;
    private final PledgeLedger ledger;
    private final EvidenceSigner signer;
    private final Ids ids;
    private final Clock clock;

    SignPledge(
            MemberStore members,
            SignableVersions versions,
            PledgeStore pledges,
            PledgeLedger ledger,
            EvidenceSigner signer,
            Ids ids,
            Clock clock) {
        this.members = members;
        this.versions = versions;
        this.pledges = pledges;
        this.ledger = ledger;
        this.signer = signer;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    Signing by(Caller caller, Acceptance acceptance, Assurance assurance) {
        var held = members.lockHeldBy(caller.subject());
        if (held.isEmpty()) {
            return new Signing.NoMembership();
        }
        var version = versions.holdStill(acceptance.versionId());
        if (version.isEmpty()) {
            return new Signing.UnknownVersion();
        }
        var outcome = judge(acceptance, whoSigns(held), version.get());
        if (outcome instanceof Signing.Accepted accepted) {
            var clauses = version.get().clauseIds();
            var evidence = Evidence.of(accepted.pledge().facts(), clauses, assurance);
            ledger.signed(caller, accepted, signer.sign(Evidence.TYPE, evidence));
        }
        return outcome;
    }

    private Signing judge(Acceptance acceptance, Member member, SignableVersion version) {
        var pledge = pledges.activeOf(member.id(), version.codeId());
        // No finer than what the database keeps and everybody reads, since this time is signed.
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return acceptance.judge(ids.next(), member, version, pledge, now);
    }

    /** The latest membership that may sign; where none may, the latest, to say why not. */
    private static Member whoSigns(List<Member> held) {
        return held.stream().filter(Member::maySign).findFirst().orElseGet(held::getFirst);
    }
}
