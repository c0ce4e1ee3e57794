package org.digitaltrust.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.digitaltrust.membership.member.FindMembers;
import org.hibernate.Session;

/** The one place of each person: an open application, or a membership. */
@ApplicationScoped
class Places {

    private static final String LOCK = "select count(pg_advisory_xact_lock(hashtextextended('place:' || :holder, 0)))";

    private final ApplicationStore applications;
    private final FindMembers members;
    private final Session database;

    Places(ApplicationStore applications, FindMembers members, Session database) {
        this.applications = applications;
        this.members = members;
        this.database = database;
    }

    /** @param besides the application that asks */
    @Transactional(TxType.MANDATORY)
    boolean taken(UUID besides, Applicant applicant, String email) {
        var holder = applicant.holder();
        if (holder != null) {
            lock(holder);
        }
        return applications.hasPlace(besides, applicant, email) || (holder != null && members.isMember(holder));
    }

    /** The same for a person who asks for a membership without an application. */
    @Transactional(TxType.MANDATORY)
    boolean takenBy(String holder) {
        lock(holder);
        return applications.hasPlace(holder) || members.isMember(holder);
    }

    /** An application and a membership lie in two tables: no index keeps a person from taking one of each at once. */
    private void lock(String holder) {
        database.createNativeQuery(LOCK, Long.class)
                .setParameter("holder", holder)
                .getSingleResult();
    }
}
