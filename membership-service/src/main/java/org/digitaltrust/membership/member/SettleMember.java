package org.digitaltrust.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.contracts.MemberState.Cause;

/**
 * Derives where a member stands from what is known now, and carries out what follows from it. Whatever is heard, done or comes
 * about by time ends here, last in its transaction, since it publishes.
 */
@ApplicationScoped
class SettleMember {

    private final MemberStore members;
    private final KnownFacts known;
    private final ChangeStore changes;
    private final EndDelegations endDelegations;
    private final PassTime time;
    private final PublishMember publish;
    private final Clock clock;

    SettleMember(
            MemberStore members,
            KnownFacts known,
            ChangeStore changes,
            EndDelegations endDelegations,
            PassTime time,
            PublishMember publish,
            Clock clock) {
        this.members = members;
        this.known = known;
        this.changes = changes;
        this.endDelegations = endDelegations;
        this.time = time;
        this.publish = publish;
        this.clock = clock;
    }

    /** Something was heard of somebody, who may be no member of ours yet. */
    @Transactional(TxType.MANDATORY)
    void heardOf(UUID id) {
        members.lock(id).ifPresent(it -> settle(it, it, Optional.empty()));
    }

    /**
     * A member that this transaction has locked was changed, which is not kept yet.
     *
     * @return the member as it is now
     */
    @Transactional(TxType.MANDATORY)
    Member changed(Member before, Member after, Cause cause) {
        return settle(before, after, Optional.of(cause));
    }

    /** Looks at a member whom time may have changed; nothing where they are no longer due, or somebody else is at it. */
    @Transactional(TxType.REQUIRES_NEW)
    void ifDue(UUID id) {
        members.lockDue(id, clock.instant()).ifPresent(it -> settle(it, it, Optional.empty()));
    }

    private Member settle(Member before, Member after, Optional<Cause> deed) {
        var now = clock.instant();
        var facts = known.of(after);
        var settled = derive(after, facts, now);
        members.change(settled);
        var talents = endDelegations.of(settled, now);
        var over = time.over(settled, now);
        time.remind(settled, facts, now);
        members.lookAgain(settled.id(), time.next(settled, facts, now).orElse(null));
        // From here on other writers wait for this transaction.
        cause(before, settled).or(() -> deed).or(() -> over).ifPresent(it -> publish.because(it, settled));
        talents.forEach(it -> publish.because(Cause.DELEGATIONS_CHANGED, it));
        return settled;
    }

    private Member derive(Member member, StandingFacts facts, Instant now) {
        var status = facts.statusAt(now);
        var activated = facts.activatedAt(member.createdAt()).orElse(null);
        if (status == member.status()) {
            return member.activated(activated);
        }
        changes.add(member.id(), now, new Change(ChangedField.STATUS, word(member.status()), word(status)));
        return member.standing(status, activated);
    }

    private static Optional<Cause> cause(Member before, Member after) {
        return before.status() == after.status()
                ? Optional.empty()
                : Optional.of(new StatusChange(before.status(), after.status()).cause());
    }

    private static List<String> word(Enum<?> status) {
        return List.of(status.name().toLowerCase(Locale.ROOT));
    }
}
