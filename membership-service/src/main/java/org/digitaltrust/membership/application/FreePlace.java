package org.digitaltrust.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import org.digitaltrust.membership.member.MembershipEnded;

/** An application takes its applicant's place for as long as the membership that came of it lasts. */
@ApplicationScoped
class FreePlace {

    private static final String FREE = "update application set takes_place = false where member_id = :member";

    private final EntityManager database;

    FreePlace(EntityManager database) {
        this.database = database;
    }

    void when(@Observes MembershipEnded ended) {
        database.createNativeQuery(FREE).setParameter("member", ended.member()).executeUpdate();
    }
}
