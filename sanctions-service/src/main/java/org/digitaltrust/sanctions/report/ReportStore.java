package org.digitaltrust.sanctions.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.sanctions.report.SealedReports.Sealed;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Reports in the database; their texts are read by {@link TextStore}. Every call belongs to the caller's transaction. */
@ApplicationScoped
class ReportStore {

    private final Rows rows;
    private final Session database;
    private final SealedReports sealed;

    ReportStore(Rows rows, Session database, SealedReports sealed) {
        this.rows = rows;
        this.database = database;
        this.sealed = sealed;
    }

    /**
     * What is known of a report besides what it says.
     *
     * @param subject followed through merges of records
     * @param near how many reports about the same came in near it, itself included; counted up to a thousand
     */
    record Surroundings(UUID id, @Nullable UUID subject, long near) {}

    void add(Report report, Sealed kept, byte[] aboutHash, byte[] trackingHash) {
        var row = ReportRow.of(report);
        row.aboutSealed = kept.named;
        row.aboutHash = aboutHash;
        row.trackingHash = trackingHash;
        rows.persistAndFlush(row);
        database.createNativeMutationQuery(
                        "insert into report_text (report_id, content_sealed, reporter_sealed) values (:id, :content, :reporter)")
                .setParameter("id", report.id())
                .setParameter("content", kept.content)
                .setParameter("reporter", kept.reporter)
                .executeUpdate();
    }

    Optional<Report> find(UUID id) {
        return rows.findByIdOptional(id).map(ReportRow::toReport);
    }

    Optional<Report> byTracking(byte[] hash) {
        return rows.find("trackingHash", (Object) hash).firstResultOptional().map(ReportRow::toReport);
    }

    /**
     * In order of their ids, which is that of their coming in, one more than the page holds.
     *
     * @param hidden records about which the reader is shown no report
     */
    List<Report> page(Wanted wanted, Collection<UUID> hidden, PageRequest page) {
        var query = new StringBuilder("id > :after and source in :sources");
        var parameters = new HashMap<String, Object>(Map.of("after", page.after(), "sources", wanted.sources()));
        if (!hidden.isEmpty()) {
            query.append(" and (aboutSubject is null or aboutSubject not in :hidden)");
            parameters.put("hidden", hidden);
        }
        if (wanted.status() != null) {
            query.append(
                    switch (wanted.status()) {
                        case RECEIVED -> " and mergedInto is null and caseId is null";
                        case MERGED -> " and mergedInto is not null";
                        case IN_CASE -> " and mergedInto is null and caseId is not null";
                    });
        }
        return rows.find(query.append(" order by id").toString(), parameters).range(0, page.limit()).stream()
                .map(ReportRow::toReport)
                .toList();
    }

    /** Whom these are about in their senders' words; nothing of those that are forgotten. */
    Map<UUID, Named> named(Collection<UUID> ids) {
        var keys = sealed.keys(ids);
        var named = new HashMap<UUID, Named>();
        for (var row : rows.list("id in ?1", keys.keySet())) {
            var key = keys.get(row.id);
            if (key != null) {
                named.put(row.id, sealed.named(key, row.aboutSealed));
            }
        }
        return named;
    }

    Map<UUID, Surroundings> surroundings(Collection<UUID> ids, Duration within) {
        NativeQuery<Surroundings> query = database.createNativeQuery("""
                select r.id, coalesce(s.merged_into, r.about_subject) as subject,
                    (select count(*) from (
                        select 1 from report o
                        where o.about_hash = r.about_hash
                          and o.received_at > r.received_at - make_interval(secs => :seconds)
                          and o.received_at < r.received_at + make_interval(secs => :seconds)
                        limit 1000) counted) as near
                from report r left join subject s on s.id = r.about_subject
                where r.id in (:ids)
                """, Surroundings.class);
        return query
                .setParameter("seconds", (double) within.toSeconds())
                .setParameterList("ids", ids)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Surroundings::id, Function.identity()));
    }

    /**
     * Both, so that of two merges at once the second sees what the first has done; not what is merged already, which may be
     * about to go along with another and must not be waited for.
     */
    void hold(UUID one, UUID other) {
        database.createNativeQuery(
                        "select id from report where id in (:ids) and merged_into is null order by id for update",
                        UUID.class)
                .setParameterList("ids", List.of(one, other))
                .getResultList();
        database.clear();
    }

    List<UUID> mergedInto(UUID id) {
        return rows.stream("mergedInto = ?1 order by id", id).map(it -> it.id).toList();
    }

    /** With all that had been merged into it before, which keep who did that and when. */
    void merge(UUID id, Report.Merging it) {
        rows.update("mergedInto = ?1, mergedBy = ?2, mergedAt = ?3 where id = ?4", it.into(), it.by(), it.at(), id);
        rows.update("mergedInto = ?1 where mergedInto = ?2", it.into(), id);
        database.clear();
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<ReportRow, UUID> {}
}
