package org.digitaltrust.pledge.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.pledge.code.Language;
import org.digitaltrust.pledge.code.SignableVersions;
import org.digitaltrust.pledge.member.Member;
import org.digitaltrust.pledge.member.MemberStore;
import org.digitaltrust.pledge.signing.VerifiablePledges;
import org.digitaltrust.pledge.signing.VerifiablePledges.VerifiablePledge;

/** Finds what may be shown of a pledge as it stands now. */
@ApplicationScoped
class Verify {

    private final VerifiablePledges pledges;
    private final SignableVersions versions;
    private final MemberStore members;

    Verify(VerifiablePledges pledges, SignableVersions versions, MemberStore members) {
        this.pledges = pledges;
        this.versions = versions;
        this.members = members;
    }

    /**
     * A pledge with the words that people know its code by.
     *
     * @param title of the version, in the language asked for
     */
    record Shown(UUID pledge, String title, String sha256, VerificationView view) {}

    @Transactional
    Optional<Shown> pledge(UUID id, Language language) {
        return pledges.pledge(id).map(it -> show(it, language));
    }

    /** Empty also for somebody else's pledge. */
    @Transactional
    Optional<Shown> pledgeFor(Caller caller, UUID id, Language language) {
        return pledges.pledgeFor(caller, id).map(it -> show(it, language));
    }

    private Shown show(VerifiablePledge pledge, Language language) {
        var name = members.member(pledge.memberId()).map(Member::displayName).orElse(null);
        var view = VerificationView.of(pledge, versions.code(pledge.codeId()), name);
        return new Shown(pledge.id(), versions.title(pledge.versionId(), language), pledge.sha256(), view);
    }
}
