package org.digitaltrust.sanctions.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.sealing.PersonKey;
import org.digitaltrust.sanctions.report.ReportContentView.RevealView;
import org.hibernate.Session;

/** Looks at who sent a report; why is sealed with the report's key. Every call belongs to the caller's transaction. */
@ApplicationScoped
class RevealStore {

    private final Session database;
    private final SealedReports sealed;

    RevealStore(Session database, SealedReports sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    /** Who looked, and when. */
    record Look(UUID id, String by, Instant at) {}

    void add(UUID report, PersonKey key, Look look, String reasons) {
        database.createNativeMutationQuery("""
                        insert into reporter_reveal (id, report_id, by, at, reasons_sealed)
                        values (:id, :report, :by, :at, :reasons)
                        """)
                .setParameter("id", look.id())
                .setParameter("report", report)
                .setParameter("by", look.by())
                .setParameter("at", look.at())
                .setParameter("reasons", sealed.sealReasons(key, look.id(), reasons))
                .executeUpdate();
    }

    /**
     * Oldest first.
     *
     * @param key empty where the report is forgotten, and why somebody looked with it
     */
    List<RevealView> of(UUID report, Optional<PersonKey> key) {
        return database.createNativeQuery(
                        "select id, by, at, reasons_sealed from reporter_reveal where report_id = :report order by id",
                        Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("by", String.class)
                .addScalar("at", Instant.class)
                .addScalar("reasons_sealed", byte[].class)
                .setParameter("report", report)
                .getResultStream()
                .map(it -> {
                    var id = it.get(0, UUID.class);
                    var reasons = key.map(opens -> sealed.reasons(opens, id, it.get(3, byte[].class)))
                            .orElse(null);
                    return new RevealView(id, it.get(1, String.class), it.get(2, Instant.class), reasons);
                })
                .toList();
    }
}
