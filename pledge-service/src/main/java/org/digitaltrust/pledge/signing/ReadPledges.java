package org.digitaltrust.pledge.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.pledge.member.Member;
import org.digitaltrust.pledge.member.MemberStore;

/** Reads pledges as they stand now: a member's own, and any for officers. */
@ApplicationScoped
class ReadPledges {

    private final PledgeStore pledges;
    private final MemberStore members;
    private final PledgeReaders readers;
    private final NoticeStore notices;
    private final Clock clock;

    ReadPledges(PledgeStore pledges, MemberStore members, PledgeReaders readers, NoticeStore notices, Clock clock) {
        this.pledges = pledges;
        this.members = members;
        this.readers = readers;
        this.notices = notices;
        this.clock = clock;
    }

    /** Empty for a pledge that does not exist, and for somebody else's. */
    @Transactional
    Optional<PledgeView> pledge(Caller caller, UUID id) {
        return pledges.pledge(id)
                .filter(it -> readers.maySee(caller, it.pledge().facts().memberId()))
                .map(it -> PledgeView.of(it, clock.instant()));
    }

    /** Empty for a member who does not exist, and for somebody else. */
    @Transactional
    Optional<Page<PledgeView>> ofMember(Caller caller, UUID member, PageRequest request) {
        if (!readers.maySee(caller, member) || !isKnown(member)) {
            return Optional.empty();
        }
        var now = clock.instant();
        var page = Page.of(
                pledges.page(member, request),
                request,
                it -> it.pledge().facts().id());
        return Optional.of(page.map(it -> PledgeView.of(it, now)));
    }

    /** To whoever holds the memberships: nobody reads anybody else's. */
    @Transactional
    Page<PledgeNoticeView> notices(Caller caller, PageRequest request) {
        var own = members.heldBy(caller.subject()).stream().map(Member::id).toList();
        return Page.of(notices.page(own, request), request, Notice.Given::id).map(PledgeNoticeView::of);
    }

    private boolean isKnown(UUID member) {
        return members.member(member).isPresent() || pledges.hasAnyOf(member);
    }
}
