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
        return held.stream().anyMatch(it -> it.id().equals(member))
                || !held.isEmpty()
                        && members.member(member)
                                .filter(it -> held.stream().anyMatch(agency -> it.isActedForBy(agency.id(), now)))
                                .isPresent();
    }
}
