package org.digitaltrust.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.membership.account.Account;
import org.digitaltrust.membership.account.AccountStore;
import org.digitaltrust.membership.delegation.Delegation;
import org.digitaltrust.membership.delegation.DelegationStore;
import org.digitaltrust.outbox.Outbox;

/** Tells the other services what a member is now. Last in the transaction of the change. */
@ApplicationScoped
class PublishMember {

    private final AccountStore accounts;
    private final CallerStore callers;
    private final NameStore names;
    private final DelegationStore delegations;
    private final Event<MembersPublished> published;
    private final Outbox outbox;
    private final Clock clock;

    PublishMember(
            AccountStore accounts,
            CallerStore callers,
            NameStore names,
            DelegationStore delegations,
            Event<MembersPublished> published,
            Outbox outbox,
            Clock clock) {
        this.accounts = accounts;
        this.callers = callers;
        this.names = names;
        this.delegations = delegations;
        this.published = published;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What others are told of beside the member's own record. */
    private record Belongings(
            List<String> names,
            List<MemberState.Account> accounts,
            Callers callers,
            List<MemberState.Delegation> delegations) {}

    @Transactional(TxType.MANDATORY)
    void because(MemberState.Cause cause, Member member) {
        if (member.profile().isErased()) {
            return; // the tombstone was the last word
        }
        var owned = accounts.ofMember(member.id());
        var belongings = belongingsOf(member.id(), owned);
        published.fire(new MembersPublished(List.of(new MembersPublished.One(member, owned))));
        outbox.publish(sequence -> state(sequence, cause, member, belongings));
    }

    /** The same for many who have just been admitted, to whom nothing but accounts can belong. */
    @Transactional(TxType.MANDATORY)
    void admitted(List<Member> members) {
        var owned = accounts.ofMembers(members.stream().map(Member::id).toList());
        published.fire(new MembersPublished(members.stream()
                .map(it -> new MembersPublished.One(it, owned.getOrDefault(it.id(), List.of())))
                .toList()));
        outbox.publishAll(members.stream()
                .<LongFunction<MemberState>>map(it -> {
                    var listed = published(owned.getOrDefault(it.id(), List.of()));
                    var belongings = new Belongings(List.of(), listed, new Callers(List.of(), List.of()), List.of());
                    return sequence -> state(sequence, MemberState.Cause.MEMBER_APPROVED, it, belongings);
                })
                .toList());
    }

    private Belongings belongingsOf(UUID member, List<Account> owned) {
        var now = clock.instant();
        return new Belongings(
                names.toldOf(member, now),
                published(owned),
                callers.of(member),
                delegations.currentOf(member, now).stream()
                        .map(PublishMember::published)
                        .toList());
    }

    private static List<MemberState.Account> published(List<Account> owned) {
        return owned.stream().map(PublishMember::published).toList();
    }

    private MemberState state(long sequence, MemberState.Cause cause, Member member, Belongings belongings) {
        var profile = member.profile();
        return new MemberState(
                member.id(),
                sequence,
                cause,
                clock.instant(),
                profile.kind(),
                member.status(),
                profile.displayName(),
                otherNames(profile, belongings.names()),
                profile.chapter(),
                belongings.accounts(),
                new MemberState.Callers(
                        belongings.callers().clientIds(), belongings.callers().userIds()),
                member.holder(),
                belongings.delegations());
    }

    private static List<String> otherNames(Member.Profile profile, List<String> former) {
        return Stream.concat(profile.aliases().stream(), former.stream())
                .distinct()
                .filter(it -> !it.equals(profile.displayName()))
                .toList();
    }

    private static MemberState.Account published(Account it) {
        return new MemberState.Account(it.id(), it.platform(), it.handle(), it.provenUserId(), it.status());
    }

    private static MemberState.Delegation published(Delegation it) {
        return new MemberState.Delegation(it.id(), it.agency(), it.scopes(), it.validUntil());
    }
}
