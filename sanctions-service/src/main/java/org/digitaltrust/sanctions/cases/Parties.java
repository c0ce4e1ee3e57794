package org.digitaltrust.sanctions.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.sanctions.subject.OwnRecords;
import org.digitaltrust.sanctions.subject.SubjectStore;
import org.hibernate.Session;

/** Who speaks for the subject of a case, and who is too close to it to work on it. Every call belongs to the caller's transaction. */
@ApplicationScoped
class Parties {

    private static final String HELD = "select 1 from subject s where s.id in (:group) and s.holder is not null";

    private final Session database;
    private final SubjectStore subjects;
    private final OwnRecords own;

    Parties(Session database, SubjectStore subjects, OwnRecords own) {
        this.database = database;
        this.subjects = subjects;
        this.own = own;
    }

    /** Whether this is the member the case is about, or somebody whom the member has left it to. A client is no person. */
    boolean speaksFor(UUID subject, Caller caller) {
        return own.spokenForBy(caller).contains(subject);
    }

    /** @param person an OIDC subject */
    boolean speaksFor(UUID subject, String person) {
        return own.spokenForBy(person).contains(subject);
    }

    /** The same, or somebody who calls for the member. */
    boolean isCloseTo(UUID subject, Caller caller) {
        return own.closeTo(caller).contains(subject);
    }

    /** Whether somebody can log in as the subject: others cannot then speak for it on paper. */
    boolean canSpeakItself(UUID subject) {
        return !database.createNativeQuery(HELD, Integer.class)
                .setParameterList("group", subjects.groupOf(subject))
                .getResultList()
                .isEmpty();
    }
}
