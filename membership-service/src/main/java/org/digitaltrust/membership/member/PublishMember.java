package org.digitaltrust.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.membership.account.Account;
import org.digitaltrust.membership.account.AccountStore;
import org.digitaltrust.outbox.Outbox;

/** Tells the other services what a member is now. Last in the transaction of the change. */
@ApplicationScoped
class PublishMember {

    private final AccountStore accounts;
    private final CallerStore callers;
    private final Outbox outbox;
    private final Clock clock;

    PublishMember(AccountStore accounts, CallerStore callers, Outbox outbox, Clock clock) {
        this.accounts = accounts;
        this.callers = callers;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    void because(MemberState.Cause cause, Member member) {
        var listed = accounts.ofMember(member.id()).stream()
                .map(PublishMember::published)
                .toList();
        var calling = callers.of(member.id());
        outbox.publish(sequence -> state(sequence, cause, member, listed, calling));
    }

    private MemberState state(
            long sequence, MemberState.Cause cause, Member member, List<MemberState.Account> listed, Callers calling) {
        var profile = member.profile();
        return new MemberState(
                member.id(),
                sequence,
                cause,
                clock.instant(),
                profile.kind(),
                member.status(),
                profile.displayName(),
                profile.aliases(),
                profile.chapter(),
                listed,
                new MemberState.Callers(calling.clientIds(), calling.userIds()),
                member.holder());
    }

    private static MemberState.Account published(Account it) {
        return new MemberState.Account(it.id(), it.platform(), it.handle(), it.platformUserId(), it.status());
    }
}
