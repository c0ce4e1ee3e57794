package org.digitaltrust.membership.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.UUID;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.chassis.time.Ids;

/** Notices, each of which is given once. */
@ApplicationScoped
public class NoticeStore {

    private static final String GIVE = """
            insert into notice (id, member_id, kind, pledge_ends_at, days_before, due_at, at)
            values (:id, :member, :kind, :ends, :days, :due, :at)
            on conflict on constraint told_once do nothing
            """;

    private final Rows rows;
    private final Ids ids;

    NoticeStore(Rows rows, Ids ids) {
        this.rows = rows;
        this.ids = ids;
    }

    /** Gives a notice, unless it was given before. */
    @Transactional(TxType.MANDATORY)
    public void give(UUID member, Notice notice, Instant at) {
        rows.getEntityManager()
                .createNativeQuery(GIVE)
                .setParameter("id", ids.next())
                .setParameter("member", member)
                .setParameter("kind", notice.kind().name())
                .setParameter("ends", notice.pledgeEndsAt())
                .setParameter("days", notice.daysBefore())
                .setParameter("due", notice.dueAt())
                .setParameter("at", at)
                .executeUpdate();
    }

    @Transactional
    public Page<NoticeView> page(UUID member, PageRequest request) {
        var found = rows
                .find("memberId = ?1 and id > ?2 order by id", member, request.after())
                .page(0, request.limit() + 1)
                .stream()
                .map(NoticeRow::toView)
                .toList();
        return Page.of(found, request, NoticeView::id);
    }

    /** Nobody is told any more. */
    @Transactional(TxType.MANDATORY)
    public void forget(UUID member) {
        rows.delete("memberId", member);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<NoticeRow, UUID> {}
}
