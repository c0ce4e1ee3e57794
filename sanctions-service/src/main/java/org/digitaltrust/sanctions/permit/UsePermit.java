package org.digitaltrust.sanctions.permit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.digitaltrust.outbox.Outbox;

/** Uses a permit up: the first appearance it is claimed for is the only one it will ever clear. */
@ApplicationScoped
public class UsePermit {

    private static final String CLAIM = """
            update permit p
            set used_by = :party, used_medium = :medium, used_activity = :activity, used_time = :time, used_at = :now
            where id = :id and used_by is null and revoked_at is null
            returning (select r.subject_id from restriction r where r.id = p.restriction_id)
            """;
    private static final String CLAIMED = """
            select count(*) from permit
            where id = :id and revoked_at is null and used_by = :party
                and used_medium = :medium and used_activity = :activity
                and (used_time = :time or (not :stated and valid_from <= :time and :time < valid_until))
            """;

    private final EntityManager database;
    private final Outbox outbox;
    private final Clock clock;

    UsePermit(EntityManager database, Outbox outbox, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Uses a permit for the appearance it is claimed for. Of many claims at once one appearance wins.
     *
     * @return whether it is this appearance's now, or was before; false if it is another's, revoked or unknown
     */
    @Transactional
    public boolean claim(UUID permit, Permit.Claim claim) {
        var appearance = claim.appearance();
        var subjects = database.createNativeQuery(CLAIM, UUID.class)
                .setParameter("id", permit)
                .setParameter("party", appearance.party())
                .setParameter("medium", appearance.medium())
                .setParameter("activity", appearance.activity())
                .setParameter("time", appearance.time())
                .setParameter("now", clock.instant())
                .getResultList();
        if (subjects.isEmpty()) {
            return isClaimed(permit, claim);
        }
        outbox.note((UUID) subjects.getFirst(), "permit_used");
        return true;
    }

    private boolean isClaimed(UUID permit, Permit.Claim claim) {
        var appearance = claim.appearance();
        var found = (Number) database.createNativeQuery(CLAIMED)
                .setParameter("id", permit)
                .setParameter("party", appearance.party())
                .setParameter("medium", appearance.medium())
                .setParameter("activity", appearance.activity())
                .setParameter("time", appearance.time())
                .setParameter("stated", claim.timeStated())
                .getSingleResult();
        return found.longValue() > 0;
    }
}
