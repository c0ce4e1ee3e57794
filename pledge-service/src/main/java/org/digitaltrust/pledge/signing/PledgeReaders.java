package org.digitaltrust.pledge.signing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.pledge.member.MemberStore;

/** Whose pledges a caller may read: a member their own, officers all. */
@ApplicationScoped
class PledgeReaders {

    private static final Set<String> OFFICERS =
            Set.of("membership_officer", "case_officer", "alliance_admin", "auditor");

    private final MemberStore members;

    PledgeReaders(MemberStore members) {
        this.members = members;
    }

    boolean maySee(Caller caller, UUID member) {
        return OFFICERS.stream().anyMatch(caller::has)
                || members.member(member)
                        .filter(it -> it.isHeldBy(caller.subject()))
                        .isPresent();
    }
}
