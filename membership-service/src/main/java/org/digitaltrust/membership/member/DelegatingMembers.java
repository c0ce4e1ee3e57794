package org.digitaltrust.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.contracts.MemberState.Cause;

/** Members as the two sides of a delegation. */
@ApplicationScoped
public class DelegatingMembers {

    private final MemberStore members;
    private final SettleMember settle;

    DelegatingMembers(MemberStore members, SettleMember settle) {
        this.members = members;
        this.settle = settle;
    }

    /** Finds a member and lets nobody else change it until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public Optional<Member> lock(UUID id) {
        return members.lock(id);
    }

    /** Whether somebody is of an agency's kind, without a lock and without keeping what is read. */
    @Transactional
    public boolean isAgency(UUID id) {
        return members.isAgency(id);
    }

    @Transactional
    public Optional<Member> find(UUID id) {
        return members.find(id);
    }

    /** Whether somebody is a member who can have others act for them; in a suspension too, to respond in a case. */
    public boolean mayDelegate(Member member) {
        return switch (member.status()) {
            case PENDING_PLEDGE, ACTIVE, GRACE, SUSPENDED -> true;
            case LAPSED, RESIGNED, EXPELLED, DECEASED_OR_DISSOLVED -> false;
        };
    }

    /** Whether somebody is an agency in good standing. */
    public boolean mayActForOthers(Member member) {
        return member.profile().isAgency()
                && switch (member.status()) {
                    case ACTIVE, GRACE -> true;
                    case PENDING_PLEDGE, SUSPENDED, LAPSED, RESIGNED, EXPELLED, DECEASED_OR_DISSOLVED -> false;
                };
    }

    /** A talent whom this transaction has locked has granted or lost a delegation. Last in the transaction, since it publishes. */
    @Transactional(TxType.MANDATORY)
    public void delegationsChanged(Member talent) {
        settle.changed(talent, talent.changed(), Cause.DELEGATIONS_CHANGED);
    }
}
