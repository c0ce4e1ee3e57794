package org.digitaltrust.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import org.digitaltrust.contracts.MemberState.Cause;
import org.digitaltrust.membership.account.AccountStore;

/** Makes a member. Call it last in the transaction of the approval, since it publishes. */
@ApplicationScoped
public class AdmitMember {

    private final MemberStore members;
    private final AccountStore accounts;
    private final PublishMember publish;
    private final ActivateMember activate;
    private final Clock clock;

    AdmitMember(
            MemberStore members, AccountStore accounts, PublishMember publish, ActivateMember activate, Clock clock) {
        this.members = members;
        this.accounts = accounts;
        this.publish = publish;
        this.activate = activate;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    public void as(UUID id, Admission admission) {
        var member = Member.admitted(id, admission.profile(), admission.holder(), clock.instant());
        members.add(member);
        accounts.handOver(admission.application(), id);
        publish.because(Cause.MEMBER_APPROVED, member);
        activate.ifPledged(id); // a pledge that was heard of before its member
    }
}
