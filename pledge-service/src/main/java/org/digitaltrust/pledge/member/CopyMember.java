package org.digitaltrust.pledge.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.digitaltrust.contracts.MemberState;

/** Brings the copy up to a state, and what depends on it: one transaction for one message. */
@ApplicationScoped
class CopyMember {

    private final MemberStore members;
    private final Event<MemberChanged> changed;

    CopyMember(MemberStore members, Event<MemberChanged> changed) {
        this.members = members;
        this.changed = changed;
    }

    @Transactional
    void of(MemberState state) {
        if (members.note(Member.of(state))) {
            changed.fire(new MemberChanged(state.memberId()));
        }
    }

    @Transactional
    void forget(UUID member) {
        members.forget(member);
        changed.fire(new MemberChanged(member));
    }
}
