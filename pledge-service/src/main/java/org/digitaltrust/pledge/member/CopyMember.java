package org.digitaltrust.pledge.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.digitaltrust.contracts.MemberState;

/** Brings the copy up to a state: one transaction for one message. */
@ApplicationScoped
class CopyMember {

    private final MemberStore members;

    CopyMember(MemberStore members) {
        this.members = members;
    }

    @Transactional
    void of(MemberState state) {
        members.note(new Member(state.memberId(), state.holder(), state.status(), state.sequence()));
    }

    @Transactional
    void forget(UUID member) {
        members.forget(member);
    }
}
