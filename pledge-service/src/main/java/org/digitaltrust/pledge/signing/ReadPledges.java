package org.digitaltrust.pledge.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.pledge.code.SignableVersions;
import org.digitaltrust.pledge.member.MemberStore;

/** Reads pledges as they stand now: a member's own, any for officers, and for the public only what verifies. */
@ApplicationScoped
class ReadPledges {

    private static final Set<String> OFFICERS =
            Set.of("membership_officer", "case_officer", "alliance_admin", "auditor");

    private final PledgeStore pledges;
    private final MemberStore members;
    private final SignableVersions versions;
    private final Clock clock;

    ReadPledges(PledgeStore pledges, MemberStore members, SignableVersions versions, Clock clock) {
        this.pledges = pledges;
        this.members = members;
        this.versions = versions;
        this.clock = clock;
    }

    /** Empty for a pledge that does not exist, and for somebody else's. */
    @Transactional
    Optional<PledgeView> pledge(Caller caller, UUID id) {
        return pledges.pledge(id)
                .filter(it -> maySee(caller, it.pledge().facts().memberId()))
                .map(it -> PledgeView.of(it, clock.instant()));
    }

    /** Empty for a member who does not exist, and for somebody else. */
    @Transactional
    Optional<Page<PledgeView>> ofMember(Caller caller, UUID member, PageRequest request) {
        if (!maySee(caller, member) || !isKnown(member)) {
            return Optional.empty();
        }
        var now = clock.instant();
        var page = Page.of(
                pledges.page(member, request),
                request,
                it -> it.pledge().facts().id());
        return Optional.of(page.map(it -> PledgeView.of(it, now)));
    }

    @Transactional
    Optional<VerificationView> verification(UUID id) {
        return pledges.pledge(id).map(SignedPledge::pledge).map(it -> {
            var code = versions.code(it.facts().codeId());
            return VerificationView.of(it, code, clock.instant());
        });
    }

    private boolean maySee(Caller caller, UUID member) {
        return OFFICERS.stream().anyMatch(caller::has)
                || members.member(member)
                        .filter(it -> it.isHeldBy(caller.subject()))
                        .isPresent();
    }

    private boolean isKnown(UUID member) {
        return members.member(member).isPresent() || pledges.hasAnyOf(member);
    }
}
