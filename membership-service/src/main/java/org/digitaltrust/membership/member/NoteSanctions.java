package org.digitaltrust.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.digitaltrust.contracts.SanctionsState;
import org.digitaltrust.membership.sanction.SanctionCopies;

/** Takes note of measures and cases about somebody. What is older than what we know changes nothing. */
@ApplicationScoped
class NoteSanctions {

    private final MemberStore members;
    private final SanctionCopies sanctions;
    private final SettleMember settle;

    NoteSanctions(MemberStore members, SanctionCopies sanctions, SettleMember settle) {
        this.members = members;
        this.sanctions = sanctions;
        this.settle = settle;
    }

    @Transactional
    void of(SanctionsState state) {
        members.expect(state.subjectId());
        if (sanctions.note(state)) {
            settle.heardOf(state.subjectId());
        }
    }

    @Transactional
    void ofErased(UUID subject) {
        members.expect(subject);
        sanctions.forget(subject);
        settle.heardOf(subject);
    }
}
