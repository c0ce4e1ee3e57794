package org.digitaltrust.sanctions.subject;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.hibernate.Session;

/** Records about somebody whom a caller speaks for, or belongs to. Every call belongs to the caller's transaction. */
@ApplicationScoped
public class OwnRecords {

    // The holder of a membership that is over speaks for the person only where none goes on under another login.
    private static final String SPEAKS = """
            select coalesce(s.merged_into, s.id) as id from subject s
            where s.holder = :person and (s.member_status not in ('resigned', 'expelled', 'lapsed') or not exists (
                select from subject o
                where coalesce(o.merged_into, o.id) = coalesce(s.merged_into, s.id) and o.holder <> s.holder
                    and o.member_status not in ('resigned', 'expelled', 'lapsed')))
            union
            select coalesce(s.merged_into, s.id)
            from subject_delegation d join subject s on s.id = d.subject_id join subject a on a.id = d.agency_id
            where d.valid_until > :now and a.holder = :person and a.member_status in ('active', 'grace')
            """;
    private static final String BELONGS = """
            union
            select coalesce(s.merged_into, s.id) from subject_caller c join subject s on s.id = c.subject_id
            where (c.kind = 'user' and c.value = :person) or (c.kind = 'client' and c.value = :client)
            """;
    private static final String RECORDS =
            "select s.id from subject s where coalesce(s.merged_into, s.id) in (select own.id from (%s) own)";

    private final Session database;
    private final Clock clock;

    OwnRecords(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Those of which the person is the subject, or the holder of an agency to which the subject has left it to answer in cases. None
     * for a client, which is no person.
     */
    public List<UUID> spokenForBy(Caller caller) {
        return caller.service() ? List.of() : spokenForBy(caller.subject());
    }

    /** @param person an OIDC subject */
    public List<UUID> spokenForBy(String person) {
        return database.createNativeQuery(RECORDS.formatted(SPEAKS), UUID.class)
                .setParameter("person", person)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** The same, and those of members who have named the caller among those who call for them. */
    public List<UUID> closeTo(Caller caller) {
        return database.createNativeQuery(RECORDS.formatted(SPEAKS + BELONGS), UUID.class)
                .setParameter("person", caller.subject())
                .setParameter("client", caller.service() ? caller.client() : "")
                .setParameter("now", clock.instant())
                .getResultList();
    }
}
