package org.digitaltrust.sanctions.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.digitaltrust.contracts.CodeState;
import org.hibernate.Session;

/** This service's copy of codes: the newest state of each, without texts. */
@ApplicationScoped
public class CodeVersions {

    private static final String NEWER = """
            insert into code_copy (code_id, sequence) values (:code, :sequence)
            on conflict (code_id) do update set sequence = excluded.sequence where excluded.sequence > code_copy.sequence
            """;
    private static final String UPSERT = """
            insert into code_version (version_id, code_id, number, in_force_from, superseded_at, clause_ids)
            values (:id, :code, :number, cast(:from as timestamptz), cast(:until as timestamptz), :clauses)
            on conflict (version_id) do update set
                in_force_from = excluded.in_force_from, superseded_at = excluded.superseded_at, clause_ids = excluded.clause_ids
            """;

    private final Session database;

    CodeVersions(Session database) {
        this.database = database;
    }

    /** Takes a state in, unless this or a later one is known. */
    @Transactional
    public void note(CodeState state) {
        var newer = database.createNativeMutationQuery(NEWER)
                .setParameter("code", state.codeId())
                .setParameter("sequence", state.sequence())
                .executeUpdate();
        if (newer == 1) {
            state.versions().forEach(it -> upsert(state.codeId(), it));
        }
    }

    /**
     * Whether a version with this clause was in force at some time in {@code [from, until)}. Belongs to the caller's
     * transaction.
     */
    public boolean wasInForce(UUID version, String clause, Instant from, Instant until) {
        return !database.createNativeQuery("""
                        select 1 from code_version
                        where version_id = :version and :clause = any (clause_ids)
                            and in_force_from < :until and (superseded_at is null or superseded_at > :from)
                        """, Integer.class)
                .setParameter("version", version)
                .setParameter("clause", clause)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList()
                .isEmpty();
    }

    private void upsert(UUID code, CodeState.Version version) {
        database.createNativeMutationQuery(UPSERT)
                .setParameter("id", version.id())
                .setParameter("code", code)
                .setParameter("number", version.number())
                .setParameter("from", version.inForceFrom(), Instant.class)
                .setParameter("until", version.supersededAt(), Instant.class)
                .setParameter("clauses", version.clauseIds().toArray(String[]::new))
                .executeUpdate();
    }
}
