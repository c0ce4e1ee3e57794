package org.digitaltrust.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.digitaltrust.contracts.MemberState.Cause;
import org.digitaltrust.membership.delegation.DelegationStore;
import org.digitaltrust.membership.notice.Notice;
import org.digitaltrust.membership.notice.NoticeKind;
import org.digitaltrust.membership.notice.NoticeStore;

/** What time alone does to a member other than to change their status, and when it will do more. */
@ApplicationScoped
class PassTime {

    private final NameStore names;
    private final DelegationStore delegations;
    private final NoticeStore notices;
    private final RenewalReminders reminders;

    PassTime(NameStore names, DelegationStore delegations, NoticeStore notices, StandingConfig config) {
        this.names = names;
        this.delegations = delegations;
        this.notices = notices;
        this.reminders = new RenewalReminders(config.remindDaysBefore());
    }

    /** Stops telling of old names and ends delegations whose time is over; says why others must hear of it, if they must. */
    @Transactional(TxType.MANDATORY)
    Optional<Cause> over(Member member, Instant now) {
        var renamed = names.retire(member.id(), now);
        var expired = delegations.expire(member.id(), now);
        if (renamed) {
            return Optional.of(Cause.PROFILE_CHANGED);
        }
        return expired ? Optional.of(Cause.DELEGATIONS_CHANGED) : Optional.empty();
    }

    /** Tells a member of the end of their pledge, once for each step. Who withdrew it knows. */
    @Transactional(TxType.MANDATORY)
    void remind(Member member, StandingFacts facts, Instant now) {
        if (!member.isGone()) {
            facts.pledges()
                    .heldUntil()
                    .flatMap(it -> notice(it, it.plus(facts.grace()), now))
                    .ifPresent(it -> notices.give(member.id(), it, now));
        }
    }

    private Optional<Notice> notice(Instant end, Instant graceEnd, Instant now) {
        if (now.isBefore(end)) {
            return reminders.due(end, now).map(it -> new Notice(NoticeKind.RENEWAL_DUE, end, it, end));
        }
        return Optional.of(
                now.isBefore(graceEnd)
                        ? new Notice(NoticeKind.GRACE_BEGAN, end, 0, graceEnd)
                        : new Notice(NoticeKind.MEMBERSHIP_LAPSED, end, 0, graceEnd));
    }

    /** When time does something next. */
    Optional<Instant> next(Member member, StandingFacts facts, Instant now) {
        return Stream.of(
                        facts.nextTurn(now),
                        facts.pledges().heldUntil().flatMap(it -> reminders.next(it, now)),
                        names.nextRetirement(member.id()),
                        delegations.nextExpiry(member.id()))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }
}
