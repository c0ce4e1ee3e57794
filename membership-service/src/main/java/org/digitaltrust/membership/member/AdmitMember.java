package org.digitaltrust.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.digitaltrust.contracts.MemberState.Cause;
import org.digitaltrust.membership.account.AccountStore;

/** Makes a member. Call it last in the transaction of the approval, since it publishes. */
@ApplicationScoped
public class AdmitMember {

    private final MemberStore members;
    private final AccountStore accounts;
    private final PublishMember publish;
    private final SettleMember settle;
    private final Clock clock;

    AdmitMember(MemberStore members, AccountStore accounts, PublishMember publish, SettleMember settle, Clock clock) {
        this.members = members;
        this.accounts = accounts;
        this.publish = publish;
        this.settle = settle;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    public void as(UUID id, Admission admission) {
        members.expect(id);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var member = Member.admitted(id, admission.profile(), admission.holder(), now);
        members.add(member, admission.person());
        accounts.handOver(admission.application(), id);
        publish.because(Cause.MEMBER_APPROVED, member);
        settle.heardOf(id); // of what was heard before the member was there
    }
}
