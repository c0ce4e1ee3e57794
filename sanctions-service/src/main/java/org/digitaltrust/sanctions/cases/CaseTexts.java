package org.digitaltrust.sanctions.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.chassis.sealing.PersonKey;
import org.digitaltrust.sanctions.cases.CaseEvidence.Pointer;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Timeline, evidence and charges of cases. Every call belongs to the caller's transaction. */
@ApplicationScoped
class CaseTexts {

    private final Session database;
    private final SealedCases sealed;

    CaseTexts(Session database, SealedCases sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    /** All of one case, oldest first. */
    List<CaseStep> steps(UUID id) {
        var key = sealed.key(id).orElse(null);
        return database.createNativeQuery(
                        "select id, action, by, at, sealed from case_step where case_id = :id order by place",
                        Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("action", String.class)
                .addScalar("by", String.class)
                .addScalar("at", Instant.class)
                .addScalar("sealed", byte[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(it -> step(it, key))
                .toList();
    }

    void add(UUID id, CaseStep step) {
        var key = step.words() == null ? null : sealed.key(id).orElse(null);
        var words = key == null || step.words() == null ? null : sealed.seal(key, step.id(), step.words());
        database.createNativeMutationQuery("""
                        insert into case_step (id, case_id, action, by, at, sealed)
                        values (:step, :id, :action, :by, :at, :sealed)
                        """)
                .setParameter("step", step.id())
                .setParameter("id", id)
                .setParameter("action", step.action().name())
                .setParameter("by", step.by(), String.class)
                .setParameter("at", step.at())
                .setParameter("sealed", words, byte[].class)
                .executeUpdate();
    }

    /** All of one case, in the order in which it was added. */
    List<CaseEvidence> evidence(UUID id) {
        var key = sealed.key(id).orElse(null);
        return database.createNativeQuery(
                        "select id, added_by, added_at, sealed from case_evidence where case_id = :id order by place",
                        Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("added_by", String.class)
                .addScalar("added_at", Instant.class)
                .addScalar("sealed", byte[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(it -> evidence(it, key))
                .toList();
    }

    /** Without opening any. */
    long countEvidence(UUID id) {
        return database.createNativeQuery("select count(*) from case_evidence where case_id = :id", Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    void add(UUID id, CaseEvidence evidence) {
        var key = sealed.key(id).orElseThrow();
        database.createNativeMutationQuery("""
                        insert into case_evidence (id, case_id, added_by, added_at, sealed)
                        values (:evidence, :id, :by, :at, :sealed)
                        """)
                .setParameter("evidence", evidence.id())
                .setParameter("id", id)
                .setParameter("by", evidence.addedBy())
                .setParameter("at", evidence.addedAt())
                .setParameter("sealed", sealed.seal(key, evidence.id(), evidence.pointer()))
                .executeUpdate();
    }

    /** In the order of the notice. */
    List<Charge> charges(UUID id) {
        return database.createNativeQuery("""
                        select version_id, clause, instrument, article from case_charge where case_id = :id order by place
                        """, Charge.class)
                .setParameter("id", id)
                .getResultList();
    }

    void add(UUID id, List<Charge> charges) {
        for (int place = 0; place < charges.size(); place++) {
            var charge = charges.get(place);
            database.createNativeMutationQuery("""
                            insert into case_charge (case_id, place, version_id, clause, instrument, article)
                            values (:id, :place, :version, :clause, :instrument, :article)
                            """)
                    .setParameter("id", id)
                    .setParameter("place", place)
                    .setParameter("version", charge.versionId(), UUID.class)
                    .setParameter("clause", charge.clauseId(), String.class)
                    .setParameter("instrument", charge.instrument(), String.class)
                    .setParameter("article", charge.article(), String.class)
                    .executeUpdate();
        }
    }

    private CaseStep step(Tuple row, @Nullable PersonKey key) {
        var id = row.get(0, UUID.class);
        var words = row.get(4, byte[].class);
        return new CaseStep(
                id,
                CaseStep.Done.valueOf(row.get(1, String.class)),
                row.get(2, String.class),
                row.get(3, Instant.class),
                key == null || words == null ? null : sealed.words(key, id, words));
    }

    private CaseEvidence evidence(Tuple row, @Nullable PersonKey key) {
        var id = row.get(0, UUID.class);
        return new CaseEvidence(
                id,
                row.get(1, String.class),
                row.get(2, Instant.class),
                key == null ? Pointer.NOWHERE : sealed.pointer(key, id, row.get(3, byte[].class)));
    }
}
