package org.digitaltrust.sanctions.subject;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Makes two records of one person one. Every call belongs to the caller's transaction. */
@ApplicationScoped
public class MergeRecords {

    /**
     * A record that may be merged with another: one that was not merged itself.
     *
     * @param holder OIDC subject of the person who logs in as this member; null for non-members, and where the membership is
     *     over: whoever comes back may do so under another login
     */
    public record Candidate(
            UUID id, boolean member, @Nullable String holder, Instant createdAt) {}

    private final Session database;

    MergeRecords(Session database) {
        this.database = database;
    }

    /** The records that these ids lead to, each once. */
    public List<Candidate> candidates(UUID one, UUID other) {
        return candidates(one, other, "");
    }

    /** The same, held until this transaction ends, while nobody else merges or changes what applies to either. */
    public List<Candidate> hold(UUID one, UUID other) {
        database.createNativeQuery("select pg_advisory_xact_lock(:merges)", Object.class)
                .setParameter("merges", SubjectStore.MERGES)
                .getResultList();
        return candidates(one, other, " for no key update");
    }

    /** From here on whatever led to the merged record leads to the survivor. */
    public void merge(UUID survivor, UUID merged) {
        for (var who : List.of("merged_into = :merged", "id = :merged")) {
            database.createNativeMutationQuery("update subject set merged_into = :survivor where " + who)
                    .setParameter("survivor", survivor)
                    .setParameter("merged", merged)
                    .executeUpdate();
        }
    }

    private List<Candidate> candidates(UUID one, UUID other, String held) {
        return database.createNativeQuery("""
                        select id, member, case when member_status not in ('resigned', 'expelled', 'lapsed') then holder end,
                            created_at
                        from subject
                        where id in (select coalesce(merged_into, id) from subject where id in (:one, :other))
                        order by id""" + held, Candidate.class)
                .setParameter("one", one)
                .setParameter("other", other)
                .getResultList();
    }
}
