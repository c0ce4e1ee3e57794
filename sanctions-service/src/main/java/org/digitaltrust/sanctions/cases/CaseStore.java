package org.digitaltrust.sanctions.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.digitaltrust.chassis.page.PageRequest;
import org.hibernate.Session;

/** Cases in the database; what people wrote in them is in {@link CaseTexts}. Every call belongs to the caller's transaction. */
@ApplicationScoped
class CaseStore {

    private static final int MOST_OF_ONE = 500;

    private final Rows rows;
    private final Session database;

    CaseStore(Rows rows, Session database) {
        this.rows = rows;
        this.database = database;
    }

    void add(CaseFile file, Collection<UUID> reports) {
        rows.persistAndFlush(CaseRow.of(file));
        for (var report : reports) {
            database.createNativeMutationQuery("insert into case_report (report_id, case_id) values (:report, :id)")
                    .setParameter("report", report)
                    .setParameter("id", file.id())
                    .executeUpdate();
        }
    }

    Optional<CaseFile> find(UUID id) {
        return rows.findByIdOptional(id).map(CaseRow::toFile);
    }

    /** Held until this transaction ends, so that what is done to one case is done one after the other. */
    Optional<CaseFile> hold(UUID id) {
        return rows.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(CaseRow::toFile);
    }

    /** One whose time to respond is over, held; none where others are at them. */
    Optional<CaseFile> holdOneOverdue(Instant now) {
        return database.createNativeQuery("""
                        select * from case_file where status = 'NOTICE_SERVED' and due_at <= :now
                        order by due_at limit 1 for update skip locked
                        """, CaseRow.class)
                .setParameter("now", now)
                .uniqueResultOptional()
                .map(CaseRow::toFile);
    }

    void save(CaseFile file) {
        rows.findById(file.id()).take(file.state());
        rows.flush();
    }

    /**
     * In order of their ids, which is that of their opening, one more than the page holds.
     *
     * @param hidden records about which the reader is shown no case
     */
    List<CaseFile> page(CaseFilter filter, Collection<UUID> hidden, PageRequest page) {
        var parameters = filter.parameters(page.after());
        var notHidden = hidden.isEmpty() ? "" : " and subjectId not in :hidden";
        if (!hidden.isEmpty()) {
            parameters.put("hidden", hidden);
        }
        return rows.find(filter.text() + notHidden + " order by id", parameters).range(0, page.limit()).stream()
                .map(CaseRow::toFile)
                .toList();
    }

    /** About these records, newest first. */
    List<CaseFile> about(Collection<UUID> records) {
        return rows.find("subjectId in ?1 order by id desc", records).range(0, MOST_OF_ONE - 1).stream()
                .map(CaseRow::toFile)
                .toList();
    }

    /** The record that speaks for each case's subject now. */
    Map<UUID, UUID> subjects(Collection<UUID> cases) {
        return database.createNativeQuery("""
                        select c.id, coalesce(s.merged_into, s.id) as subject
                        from case_file c join subject s on s.id = c.subject_id where c.id in (:ids)
                        """, Whose.class).setParameterList("ids", cases).getResultList().stream()
                .collect(Collectors.toMap(Whose::id, Whose::subject));
    }

    List<UUID> reports(UUID id) {
        return database.createNativeQuery(
                        "select report_id from case_report where case_id = :id order by report_id", UUID.class)
                .setParameter("id", id)
                .getResultList();
    }

    /**
     * Those of them that can lead to a case: they exist, stand for themselves, have led to none, and mean none but these records as far
     * as they mean any. Held.
     */
    List<UUID> free(Collection<UUID> reports, Collection<UUID> group) {
        // Held first and looked at then, so that whoever waited sees what the one before has done. Not what is merged:
        // it may be about to go along with another, and must not be waited for.
        database.createNativeQuery(
                        "select id from report where id in (:ids) and merged_into is null order by id for update",
                        UUID.class)
                .setParameterList("ids", reports)
                .getResultList();
        return database.createNativeQuery("""
                        select r.id from report r
                        where r.id in (:ids) and r.merged_into is null
                            and (r.about_subject is null or r.about_subject in (:group))
                            and not exists (select from case_report c where c.report_id = r.id)
                        """, UUID.class)
                .setParameterList("ids", reports)
                .setParameterList("group", group)
                .getResultList();
    }

    /** A case and the record that speaks for its subject. */
    record Whose(UUID id, UUID subject) {}

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<CaseRow, UUID> {}
}
