package org.digitaltrust.pledge.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Who is too close to a member to judge it: whoever holds the membership now, and whoever holds that of an agency that acts for it now. */
@ApplicationScoped
public class Insiders {

    private final MemberStore members;

    Insiders(MemberStore members) {
        this.members = members;
    }

    /** False also for a member of whom nothing is known here. */
    @Transactional
    public boolean include(String person, UUID member, Instant now) {
        var held = members.heldBy(person);
        if (held.isEmpty()) {
            return false;
        }
        return members.member(member)
                .filter(it ->
                        it.isHeldBy(person) || held.stream().anyMatch(agency -> it.isActedForBy(agency.id(), now)))
                .isPresent();
    }
}
