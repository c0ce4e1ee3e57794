package org.digitaltrust.sanctions.merge;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.page.PageRequest;
import org.hibernate.Session;

/** Merge proposals in the database. Every call belongs to the caller's transaction. */
@ApplicationScoped
class MergeProposalStore {

    private static final String ADD = """
            insert into merge_proposal (id, survivor_id, merged_id, reasons, proposed_by, proposed_at)
            values (:id, :survivor, :merged, :reasons, :by, :at)
            on conflict do nothing
            """;

    /** A member's account that resolves now, under which a record of somebody who is no member now is known too. */
    private static final String SHARED = """
            select distinct m.survivor, n.survivor
            from subject_identifier mine
            join (select id, member, coalesce(merged_into, id) as survivor from subject) m
                on m.id = mine.subject_id and m.member and not mine.pinned
            join subject_identifier its
                on its.platform = mine.platform and its.kind = mine.kind and its.value = mine.value
            join (select id, coalesce(merged_into, id) as survivor from subject) n on n.id = its.subject_id
            join subject other on other.id = n.survivor
                and (not other.member or other.member_status is null or other.member_status in ('resigned', 'expelled', 'lapsed'))
            where m.survivor <> n.survivor and
            """;

    private final Rows rows;
    private final Session database;

    MergeProposalStore(Rows rows, Session database) {
        this.database = database;
        this.rows = rows;
    }

    /** @return false if one about these two records waits already */
    boolean add(MergeProposal.Terms it) {
        return database.createNativeMutationQuery(ADD)
                        .setParameter("id", it.id())
                        .setParameter("survivor", it.survivorId())
                        .setParameter("merged", it.mergedId())
                        .setParameter("reasons", it.reasons())
                        .setParameter("by", it.proposedBy())
                        .setParameter("at", it.proposedAt())
                        .executeUpdate()
                > 0;
    }

    /** Held against another confirmation or withdrawal until this transaction ends. */
    Optional<MergeProposal> findToConfirm(UUID id) {
        return rows.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(MergeProposalRow::toProposal);
    }

    Optional<MergeProposal> find(UUID id) {
        return rows.findByIdOptional(id).map(MergeProposalRow::toProposal);
    }

    void confirm(MergeProposal.Confirmed it, Merge.Possible merge) {
        rows.update(
                "survivorId = ?1, mergedId = ?2, confirmedBy = ?3, confirmedAt = ?4 where id = ?5",
                merge.survivor(),
                merge.merged(),
                it.confirmedBy(),
                it.confirmedAt(),
                it.id());
        database.clear();
    }

    void withdraw(MergeProposal.Withdrawn it) {
        rows.update(
                "withdrawnBy = ?1, withdrawnAt = ?2, withdrawalReasons = ?3 where id = ?4",
                it.withdrawal().by(),
                it.withdrawal().at(),
                it.withdrawal().reasons(),
                it.id());
    }

    /** Those about any of these records, oldest first, one more than the page holds. */
    List<MergeProposal> page(Collection<UUID> records, PageRequest page) {
        return rows
                .find("(survivorId in ?1 or mergedId in ?1) and id > ?2 order by id", records, page.after())
                .range(0, page.limit())
                .stream()
                .map(MergeProposalRow::toProposal)
                .toList();
    }

    /** Whether officers took back before what this service itself proposed about these two records. */
    boolean wasWithdrawn(Merge.Possible it, String by) {
        return rows.count(
                        "withdrawnAt is not null and proposedBy = ?1 and survivorId in ?2 and mergedId in ?2",
                        by,
                        List.of(it.survivor(), it.merged()))
                > 0;
    }

    /** Pairs of a member and a record of no member that hold the same account, one of the two being this subject's. */
    List<Merge.Possible> sharingAnAccountWith(UUID subject) {
        return database.createNativeQuery(
                        SHARED + " mine.subject_id = :subject union " + SHARED + " its.subject_id = :subject",
                        Merge.Possible.class)
                .setParameter("subject", subject)
                .getResultList();
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<MergeProposalRow, UUID> {}
}
