package org.digitaltrust.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.digitaltrust.contracts.MemberState.Cause;
import org.digitaltrust.membership.MembershipProblem;
import org.hibernate.exception.ConstraintViolationException;

/** Gives a membership into the hands of the person it is about. Call it last in the transaction, since it publishes. */
@ApplicationScoped
public class ChangeHolder {

    private final MemberStore members;
    private final PublishMember publish;

    ChangeHolder(MemberStore members, PublishMember publish) {
        this.members = members;
        this.publish = publish;
    }

    /** Lets nobody else change a membership until the transaction ends, and says whether it can be given to a person. */
    @Transactional(TxType.MANDATORY)
    public Holding lock(UUID id) {
        return members.lock(id).map(ChangeHolder::holding).orElse(Holding.UNKNOWN);
    }

    private static Holding holding(Member member) {
        if (member.holder() != null) {
            return Holding.HELD;
        }
        return member.hasPlace() && !member.profile().isErased() ? Holding.FREE : Holding.OVER;
    }

    /** Refused with 409 {@code already-applied} for whoever holds another membership that has not ended. */
    @Transactional(TxType.MANDATORY)
    public void of(UUID id, String holder) {
        members.lock(id).map(it -> it.heldBy(holder)).ifPresent(held -> {
            change(held);
            publish.because(Cause.HOLDER_CHANGED, held);
        });
    }

    private void change(Member held) {
        try {
            members.change(held);
        } catch (ConstraintViolationException e) {
            throw "one_membership_per_holder".equals(e.getConstraintName())
                    ? MembershipProblem.ALREADY_APPLIED.with()
                    : e;
        }
    }
}
