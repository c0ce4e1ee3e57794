package org.digitaltrust.pledge.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.contracts.PledgesState.Cause;
import org.digitaltrust.pledge.publication.MemberLock;

/**
 * Lets a member's open pledges be what they should be now: after a message, a new version, or when time alone has changed
 * something. What they should be depends on nothing that was noted before, so it may be done again and late.
 */
@ApplicationScoped
class ReviewPledges {

    private final PledgeStore pledges;
    private final Surroundings surroundings;
    private final NoticeStore notices;
    private final PledgeLedger ledger;
    private final MemberLock members;
    private final Event<GraceMoved> graceMoved;
    private final Clock clock;

    ReviewPledges(
            PledgeStore pledges,
            Surroundings surroundings,
            NoticeStore notices,
            PledgeLedger ledger,
            MemberLock members,
            Event<GraceMoved> graceMoved,
            Clock clock) {
        this.pledges = pledges;
        this.surroundings = surroundings;
        this.notices = notices;
        this.ledger = ledger;
        this.members = members;
        this.graceMoved = graceMoved;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    void of(UUID member) {
        members.take(member);
        review(member);
    }

    /** In a transaction of its own; false where somebody else is at this member, who may be looked at later. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean ifNobodyElseDoes(UUID member) {
        return members.tryToTake(member) && review(member);
    }

    private boolean review(UUID member) {
        var open = pledges.lockOpenOf(member);
        var now = clock.instant();
        var reviewed = open.stream().map(it -> review(it, now)).toList();
        // Once, since a state is the whole of a member's pledges.
        var cause =
                reviewed.stream().map(Reviewed::cause).flatMap(Optional::stream).findFirst();
        if (cause.isPresent()) {
            ledger.turned(member, cause.get(), now);
        } else if (reviewed.stream().anyMatch(Reviewed::graceMoved)) {
            graceMoved.fire(new GraceMoved(member));
        }
        return !open.isEmpty();
    }

    /** @param cause what others are told; empty where the pledge stands as it stood */
    private record Reviewed(Optional<Cause> cause, boolean graceMoved) {}

    private Reviewed review(Pledge.Open before, Instant now) {
        var facts = before.facts();
        var around = surroundings.of(facts, now);
        var timing = surroundings.timing();
        var after = before.at(now, around.circumstances());
        switch (after) {
            case Pledge.Open open -> pledges.turn(open, timing.nextLook(facts, open.graceUntil(), around.turns(), now));
            case Pledge.Ended ended -> pledges.end(ended);
        }
        notices.give(facts, Notice.of(before, after, around, timing, now), now);
        var moved = after instanceof Pledge.Open open && !Objects.equals(open.graceUntil(), before.graceUntil());
        return new Reviewed(
                before.status() == after.status() ? Optional.empty() : Optional.of(cause(before, after)), moved);
    }

    private static Cause cause(Pledge.Open before, Pledge after) {
        return switch (after) {
            case Pledge.Active it -> Cause.PLEDGE_RESTORED;
            case Pledge.RenewalDue it ->
                before instanceof Pledge.Breached ? Cause.PLEDGE_RESTORED : Cause.PLEDGE_RENEWAL_DUE;
            case Pledge.Breached it -> Cause.PLEDGE_BREACHED;
            case Pledge.Superseded it -> Cause.PLEDGE_SUPERSEDED;
            case Pledge.Withdrawn it -> Cause.PLEDGE_WITHDRAWN;
            case Pledge.Expired it -> Cause.PLEDGE_EXPIRED;
        };
    }
}
